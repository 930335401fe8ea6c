package dev.daka.service.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Records;
import dev.daka.service.TestRules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The service is killed at random moments while callers post. {@code -Ddaka.kills=25} sets the number of kills,
 * {@code -Ddaka.seed} the moments.
 */
class ServiceKilledTest {
    private static final int KILLS = Integer.getInteger("daka.kills", 2);
    private static final long SEED = Long.getLong("daka.seed", 4);
    private static final String NAME = "service_killed";

    @Test
    void acknowledgedActionsAreBookedOnce() {
        Path rules = TestRules.empty(NAME + "-rules");
        TestRules.add(rules, "rushed", TestRules.rushed(100_000_000, 700_000_000));
        try (ServiceProcesses service = ServiceProcesses.start(NAME, 1, rules)) {
            Records records = Records.of(service);
            Random random = new Random(SEED);
            try (Callers callers = Callers.start(service, NAME, 16, 40)) {
                for (int kill = 0; kill < KILLS; kill++) {
                    callers.goOnFor(100 + random.nextInt(400));
                    callers.goOn(Duration.ofMillis(random.nextInt(50)));
                    service.kill(0);
                    service.start(0);
                }
                callers.goOnFor(200);
                List<Acknowledged> told = callers.finish();
                records.mustBe(NAME, told);
                assertThat(callers.wereCutOff())
                        .as("A caller lost its connection")
                        .isTrue();
                System.out.printf("%d kills of the service: %s%n", KILLS, callers.summary());
            }
        }
    }
}
