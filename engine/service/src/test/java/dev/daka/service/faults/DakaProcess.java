package dev.daka.service.faults;

import dev.daka.service.Daka;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Daka in a process of its own, as people start it. Its output is read continuously, so it never blocks on a full pipe.
 */
public final class DakaProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    private final Process process;
    private final Thread reader;
    /** Guards the output and the end of the process. */
    private final List<String> lines = new ArrayList<>();

    private boolean ended;

    private DakaProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "output of " + process.pid());
        reader.setDaemon(true);
    }

    public static DakaProcess start(Path home, Map<String, String> environment, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx400m",
                "-cp",
                System.getProperty("java.class.path"),
                Daka.class.getName());
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(Map.of("DAKA_HOME", home.toString(), "SERVER_PORT", "0"));
        builder.environment().putAll(environment);
        try {
            DakaProcess started =
                    new DakaProcess(builder.redirectErrorStream(true).start());
            started.reader.start();
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                    lines.notifyAll();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            synchronized (lines) {
                ended = true;
                lines.notifyAll();
            }
        }
    }

    /** Waits until the process has printed a line with this start, or has ended. */
    public DakaProcess until(String start) {
        await(line -> line.startsWith(start));
        return this;
    }

    /** Waits until the process prints its address. */
    String address() {
        await(ADDRESS.asPredicate());
        return lines().stream()
                .flatMap(line -> ADDRESS.matcher(line).results())
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("It ended: " + lines()));
    }

    private void await(Predicate<String> wanted) {
        synchronized (lines) {
            while (!ended && lines.stream().noneMatch(wanted)) {
                try {
                    lines.wait();
                } catch (InterruptedException failure) {
                    throw interrupted(failure);
                }
            }
        }
    }

    private static IllegalStateException interrupted(InterruptedException failure) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(failure);
    }

    /** The output so far. */
    public List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** Ends the process like Ctrl-C or a service manager. */
    public int stop() {
        // Process.destroy would close the output before it is read.
        process.toHandle().destroy();
        return exitCode();
    }

    /** Waits until the process has ended and all of its output is read. */
    public int exitCode() {
        try {
            reader.join();
            return process.waitFor();
        } catch (InterruptedException failure) {
            throw interrupted(failure);
        }
    }

    /** Kills the process, like a power failure. */
    public void kill() {
        process.toHandle().destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }
}
