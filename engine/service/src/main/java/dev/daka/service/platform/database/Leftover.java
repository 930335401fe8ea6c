package dev.daka.service.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends PostgreSQL processes that still use a data folder: a server whose Daka was killed, or child processes of a
 * killed server.
 */
final class Leftover {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Leftover() {}

    /**
     * Ends all PostgreSQL processes on this data, so that a server can start there. Other processes are not touched.
     */
    static void end(PostgresCommand programs, Path data) throws IOException {
        Optional<ProcessHandle> server = Postmaster.of(data).flatMap(postmaster -> postmaster.process(data));
        if (server.isPresent()) {
            stop(programs, data, server.get());
        }
        parts(data).forEach(ProcessHandle::destroyForcibly);
        parts(data).forEach(part -> endsWithin(part, PATIENCE));
        // PostgreSQL refuses to start while a process with the pid of this file runs, even if it is another program.
        Files.deleteIfExists(Postmaster.file(data));
    }

    private static void stop(PostgresCommand programs, Path data, ProcessHandle server) throws IOException {
        for (String mode : List.of("fast", "immediate")) {
            if (Postmaster.isPostgres(server)) {
                programs.run(
                        "pg_ctl",
                        List.of(
                                "-D",
                                data.toString(),
                                "-m",
                                mode,
                                "-t",
                                String.valueOf(PATIENCE.toSeconds()),
                                "-w",
                                "stop"));
            }
        }
        if (Postmaster.isPostgres(server)) {
            server.destroyForcibly();
            endsWithin(server, PATIENCE);
        }
    }

    /**
     * Remaining child processes of a server on this data. The working folder of a process is available on Linux only;
     * elsewhere the list is empty.
     */
    private static List<ProcessHandle> parts(Path data) {
        return ProcessHandle.allProcesses()
                .filter(Postmaster::isPostgres)
                .filter(process -> Postmaster.workingFolder(process)
                        .filter(folder -> Postmaster.isSame(folder, data))
                        .isPresent())
                .toList();
    }

    private static void endsWithin(ProcessHandle process, Duration patience) {
        long start = System.nanoTime();
        while (Postmaster.isPostgres(process) && System.nanoTime() - start < patience.toNanos()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
