package dev.daka.service.webui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.TestService;
import dev.daka.service.faults.ShippedService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** An operator uses the UI in a real browser. */
class JourneyTest {
    @Test
    void anOperatorCompletesTheJourney() throws IOException, InterruptedException {
        Process journey = new ProcessBuilder(
                        "node",
                        "e2e/journey.mjs",
                        "--url",
                        ShippedService.url(),
                        "--user",
                        "operator",
                        "--password",
                        TestService.PASSWORD)
                .directory(Path.of("..", "..", "admin-ui").toFile())
                .redirectErrorStream(true)
                .start();
        String walked = new String(journey.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(walked);
        assertThat(journey.waitFor()).as(walked).isZero();
    }
}
