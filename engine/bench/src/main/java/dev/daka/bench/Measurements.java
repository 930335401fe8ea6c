package dev.daka.bench;

import dev.daka.bench.contestant.Engine;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs measurements in separate Java processes, and ends a process that exceeds its limit of time or memory. */
final class Measurements {
    static final String HEAP = "-Xmx3g";

    private static final int OUT_OF_MEMORY = 3;

    private final Path folder;
    private final long limitMinutes;

    Measurements(Path folder, long limitMinutes) {
        this.folder = folder;
        this.limitMinutes = limitMinutes;
    }

    /**
     * The result of a measurement.
     *
     * @param values  the measured values; empty if the measurement failed
     * @param failure the reason for a failure; empty if the measurement succeeded
     */
    record Measurement(Properties values, String failure) {
        boolean failed() {
            return !failure.isEmpty();
        }

        double number(String key) {
            return Double.parseDouble(values.getProperty(key));
        }
    }

    Measurement publish(Engine engine, int rows, int mostRepetitions, int seconds)
            throws IOException, InterruptedException {
        return run(
                PublishMeasurement.class,
                engine.name(),
                String.valueOf(rows),
                folder.toString(),
                String.valueOf(mostRepetitions),
                String.valueOf(seconds));
    }

    Measurement publishesUnderLoad(int publishes, int rows) throws IOException, InterruptedException {
        return run(PublishesUnderLoad.class, String.valueOf(publishes), String.valueOf(rows));
    }

    /** Runs a class with these arguments, followed by the path of the result file. */
    private Measurement run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        Path result = Files.createTempFile(folder, "measurement", ".properties");
        Path log = Files.createTempFile(folder, "measurement", ".log");
        Process process = new ProcessBuilder(command(main, arguments, result))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(limitMinutes, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            return new Measurement(new Properties(), "over " + limitMinutes + " min");
        }
        if (process.exitValue() == OUT_OF_MEMORY) {
            return new Measurement(new Properties(), "out of memory (" + HEAP + ")");
        }
        if (process.exitValue() != 0) {
            return new Measurement(new Properties(), "failed: " + complaint(log));
        }
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(result)) {
            values.load(reader);
        }
        return new Measurement(values, "");
    }

    private static List<String> command(Class<?> main, String[] arguments, Path result) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        command.add(result.toString());
        return command;
    }

    private static String complaint(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("Exception") || line.contains("Error"))
                    .findFirst()
                    .orElse("no message");
        }
    }
}
