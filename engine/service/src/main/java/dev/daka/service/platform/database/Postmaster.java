package dev.daka.service.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a server writes about itself into {@code postmaster.pid} of its data. The file outlives a server that was killed, and its pid
 * may then be anybody's.
 *
 * @param data      the folder of the data, as the server calls it
 * @param startedAt in whole seconds
 */
record Postmaster(long pid, Path data, Instant startedAt) {
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(2);

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Empty if there is no such file, or a power cut left it unfinished. */
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

    /** The server's process, if it runs and is the server of that data. */
    Optional<ProcessHandle> process(Path folder) {
        return ProcessHandle.of(pid).filter(process -> serves(process, folder));
    }

    /**
     * Its working folder is its data; where the system does not tell that, its arguments name the data. If neither can be read, it is
     * the one that started when the file says.
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

    /** Every process of the server has its data as its working folder. Only Linux tells. */
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

    /** False for what has ended and waits for its parent to notice, which in some containers never happens. */
    static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command -> Path.of(command).getFileName())
                        // Linux adds " (deleted)" if the file is gone.
                        .map(name -> name.toString().split(" ", 2)[0])
                        .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                        .isPresent();
    }
}
