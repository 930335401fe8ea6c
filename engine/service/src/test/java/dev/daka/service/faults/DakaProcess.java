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

/** Daka as people start it: a process of its own. What it prints is read as it comes, so that it never waits for a reader. */
public final class DakaProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    private final Process process;
    private final Thread reader;
    /** It guards itself and whether it has ended. */
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

    /** Waits until it has printed a line that starts so, or has ended. */
    public DakaProcess until(String start) {
        await(line -> line.startsWith(start));
        return this;
    }

    /** Waits until it says where it is to be found. */
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

    /** What it printed so far. */
    public List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** As Ctrl-C and a service manager do. */
    public int stop() {
        // Process.destroy would close the output, which is still to be read.
        process.toHandle().destroy();
        return exitCode();
    }

    /** When it has ended, and all that it printed is read. */
    public int exitCode() {
        try {
            reader.join();
            return process.waitFor();
        } catch (InterruptedException failure) {
            throw interrupted(failure);
        }
    }

    /** As a power cut does. */
    public void kill() {
        process.toHandle().destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }
}
