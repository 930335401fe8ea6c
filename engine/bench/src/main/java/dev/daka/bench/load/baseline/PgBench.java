package dev.daka.bench.load.baseline;

import dev.daka.bench.load.client.Measured;
import dev.daka.bench.load.machine.Started;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** Runs pgbench, PostgreSQL's load generator. The latencies come from its log of all transactions. */
final class PgBench implements Bookings {
    private static final int MOST_THREADS = 2;

    private final Path program;
    private final Path folder;
    private final int port;
    private final String database;
    private final Map<String, String> variables;
    private final Started started;

    PgBench(Path program, Path folder, int port, String database, Map<String, String> variables, Started started) {
        this.program = program;
        this.folder = folder;
        this.port = port;
        this.database = database;
        this.variables = variables;
        this.started = started;
    }

    /** Finds pgbench in the path or in Debian's installation folders; empty if it is not installed. */
    static Optional<Path> find() {
        Stream<Path> onPath = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(Path::of);
        try (Stream<Path> versions = Files.isDirectory(Path.of("/usr/lib/postgresql"))
                ? Files.list(Path.of("/usr/lib/postgresql"))
                : Stream.empty()) {
            Stream<Path> installed = versions.sorted(Comparator.reverseOrder()).map(version -> version.resolve("bin"));
            return Stream.concat(onPath, installed)
                    .map(folder -> folder.resolve("pgbench"))
                    .filter(Files::isExecutable)
                    .findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String title() {
        return "pgbench";
    }

    @Override
    public boolean can(Form form) {
        return true;
    }

    @Override
    public Measured closed(Form form, int clients, int seconds) {
        return run(form, clients, seconds, List.of());
    }

    @Override
    public Measured open(Form form, int clients, int seconds, double perSecond) {
        return run(form, clients, seconds, List.of("--rate=" + perSecond));
    }

    private Measured run(Form form, int clients, int seconds, List<String> more) {
        try {
            Path logs = Files.createTempDirectory(folder, "pgbench");
            Path script = Files.writeString(
                    logs.resolve("action.sql"), Script.ofAction().text(form));
            Path output = logs.resolve("output");
            Running pgbench = started.start(() -> Running.start(command(script, logs, clients, seconds, more), output));
            boolean ended = pgbench.process().waitFor(seconds + 60L, TimeUnit.SECONDS);
            started.stop(pgbench);
            if (!ended || pgbench.process().exitValue() != 0) {
                throw new IllegalStateException("pgbench failed:\n" + Files.readString(output));
            }
            return measured(logs, seconds);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    private record Running(Process process) implements Started.Part {
        static Running start(List<String> command, Path output) {
            try {
                return new Running(new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void stop() {
            process.destroy();
        }
    }

    private List<String> command(Path script, Path logs, int clients, int seconds, List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--host=127.0.0.1",
                "--port=" + port,
                "--username=postgres",
                "--client=" + clients,
                "--jobs=" + Math.min(clients, MOST_THREADS),
                "--time=" + seconds,
                "--log",
                "--log-prefix=" + logs.resolve("log"),
                "--file=" + script));
        variables.forEach((name, value) -> command.add("--define=" + name + "=" + value));
        command.addAll(more);
        command.add(database);
        return command;
    }

    private static Measured measured(Path logs, int seconds) throws IOException {
        Histogram latency = Measured.histogram();
        long failed = 0;
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.filter(
                            file -> String.valueOf(file.getFileName()).startsWith("log."))
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    failed += read(line, latency) ? 0 : 1;
                }
            }
        }
        return new Measured(TimeUnit.SECONDS.toNanos(seconds), latency.getTotalCount(), failed, latency);
    }

    /**
     * Reads a log line of the form {@code client transaction microseconds script …}. Returns false if the transaction
     * failed or was skipped; the line then has a word in place of the time.
     */
    static boolean read(String line, Histogram latency) {
        String time = line.split(" ", -1)[2];
        if (!time.chars().allMatch(Character::isDigit)) {
            return false;
        }
        latency.recordValue(
                Math.min(TimeUnit.MICROSECONDS.toNanos(Long.parseLong(time)), latency.getHighestTrackableValue()));
        return true;
    }
}
