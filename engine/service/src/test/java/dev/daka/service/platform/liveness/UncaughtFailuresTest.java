package dev.daka.service.platform.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A failure ends a thread, in a process of its own. */
class UncaughtFailuresTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({"OutOfMemoryError, 3, 0", "IllegalStateException, 0, 1"})
    void endsTheProcessIfMemoryIsExhausted(String failure, int status, int lines)
            throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), OneThreadDies.class.getName(), failure)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isEqualTo(status);
        assertThat(said.lines().filter(line -> line.contains("The thread worker died")))
                .hasSize(lines);
    }

    /** Exits with 0, unless the handler ends the process before. */
    static final class OneThreadDies {
        private OneThreadDies() {}

        public static void main(String[] args) throws InterruptedException {
            Thread.setDefaultUncaughtExceptionHandler(new UncaughtFailures());
            Thread worker = new Thread(() -> die(args[0]), "worker");
            worker.start();
            worker.join();
        }

        private static void die(String failure) {
            if (failure.equals("OutOfMemoryError")) {
                throw new OutOfMemoryError("no more");
            }
            throw new IllegalStateException("a defect");
        }
    }
}
