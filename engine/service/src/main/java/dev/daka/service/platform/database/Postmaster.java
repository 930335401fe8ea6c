package dev.daka.service.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Contents of {@code postmaster.pid} in a server's data folder. The file remains if the server is killed; another
 * program may then have its pid.
 *
 * @param data      data folder, as the server names it
 * @param startedAt start of the server, in whole seconds
 */
record Postmaster(long pid, Path data, Instant startedAt) {
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(2);

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Reads the file of a data folder. Empty if there is none, or if a power cut left it incomplete. */
    static Optional<Postmaster> of(Path data) throws IOException {
        if (!Files.exists(file(data))) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file(data));
        try {
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    Path.of(lines.get(1).strip()),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
        } catch (IndexOutOfBoundsException | NumberFormatException unfinished) {
            return Optional.empty();
        }
    }

    /** Process of the server; empty if it has ended or serves another data folder. */
    Optional<ProcessHandle> process(Path folder) {
        return ProcessHandle.of(pid).filter(process -> serves(process, folder));
    }

    /**
     * True if the process is a PostgreSQL server on this data folder. The server's working folder is its data folder.
     * If the system does not reveal working folders, the arguments name the data. If neither is readable, the start
     * time must match the one in the file within 2 s.
     */
    private boolean serves(ProcessHandle process, Path folder) {
        if (!isPostgres(process)) {
            return false;
        }
        Optional<Path> works = workingFolder(process);
        if (works.isPresent()) {
            return isSame(works.get(), folder);
        }
        Optional<String[]> arguments = process.info().arguments();
        if (arguments.isPresent()) {
            List<String> words = List.of(arguments.get());
            int option = words.indexOf("-D");
            return option >= 0 && option + 1 < words.size() && isSame(Path.of(words.get(option + 1)), folder);
        }
        return isSame(data, folder)
                && process.info()
                        .startInstant()
                        .filter(start ->
                                Duration.between(start, startedAt).abs().compareTo(CLOCKS_DIFFER_BY) <= 0)
                        .isPresent();
    }

    /**
     * Working folder of a process, which for every PostgreSQL server process is the data folder. Empty except on Linux.
     */
    static Optional<Path> workingFolder(ProcessHandle process) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd")));
        } catch (IOException | UnsupportedOperationException untold) {
            return Optional.empty();
        }
    }

    static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException gone) {
            return false;
        }
    }

    /** True if the process is a running PostgreSQL process. False for a zombie, which some containers never reap. */
    static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command -> Path.of(command).getFileName())
                        // Linux appends " (deleted)" if the program file is gone.
                        .map(name -> name.toString().split(" ", 2)[0])
                        .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                        .isPresent();
    }
}
