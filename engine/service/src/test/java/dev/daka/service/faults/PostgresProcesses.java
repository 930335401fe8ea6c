package dev.daka.service.faults;

import dev.daka.service.platform.datadir.DataDir;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** All processes of an embedded PostgreSQL: the postmaster and its children. */
public record PostgresProcesses(DataDir home) {
    public Optional<ProcessHandle> postmaster() {
        Path file = home.postgresData().resolve("postmaster.pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).get(0).strip()))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A zombie process, as in some containers, has no command line. */
    public static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /** Freezes all processes. The postmaster is frozen first, so that it starts no further ones. */
    List<ProcessHandle> freeze() {
        List<ProcessHandle> frozen = new ArrayList<>();
        frozen.add(postmaster().orElseThrow());
        signal("STOP", frozen);
        frozen.addAll(frozen.get(0).descendants().toList());
        signal("STOP", frozen);
        return frozen;
    }

    /** Continues the frozen processes. */
    static void thaw(List<ProcessHandle> frozen) {
        signal("CONT", frozen);
    }

    /** Sends {@code kill -9} to all processes at the same moment, so that none of them notices the end of another. */
    public void kill() {
        List<ProcessHandle> killed = freeze();
        signal("KILL", killed);
        Awaitility.await().until(() -> killed.stream().noneMatch(PostgresProcesses::runs));
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        List<String> command = Stream.concat(
                        Stream.of("kill", "-" + name),
                        processes.stream().filter(PostgresProcesses::runs).map(one -> String.valueOf(one.pid())))
                .toList();
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }
}
