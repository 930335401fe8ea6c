package dev.daka.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Daka as people start it: a process of its own. */
final class DakaProcess implements AutoCloseable {
    private final Process process;
    private final List<String> lines = new ArrayList<>();

    private DakaProcess(Process process) {
        this.process = process;
    }

    static DakaProcess start(Path home, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Daka.class.getName());
        builder.environment().putAll(Map.of("DAKA_HOME", home.toString(), "SERVER_PORT", "0"));
        builder.environment().putAll(environment);
        try {
            return new DakaProcess(builder.redirectErrorStream(true).start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads what it prints until a line starts so, or to the end. */
    DakaProcess until(String start) {
        try {
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (line.startsWith(start)) {
                    return this;
                }
            }
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What it printed so far. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** As Ctrl-C and a service manager do. */
    int stop() {
        // Process.destroy would close the output, which is still to be read.
        process.toHandle().destroy();
        return exitCode();
    }

    int exitCode() {
        try {
            until("\0");
            return process.waitFor();
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    /** As a power cut does. */
    void kill() {
        process.toHandle().destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
