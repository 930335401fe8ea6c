package dev.daka.service.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.AtOnce;
import dev.daka.service.Ledgers;
import dev.daka.service.ServiceTest;
import dev.daka.service.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@ServiceTest
class DatabaseAwayTest {
    private final Api api;
    private final Ledgers ledgers;

    DatabaseAwayTest(Api api, Ledgers ledgers) {
        this.api = api;
        this.ledgers = ledgers;
    }

    @Test
    void answers503WhileTheDatabaseIsUnreachableAndRecovers() {
        String body = Api.action("a-1", "m-away", "signedIn", "");
        TestDatabase.stop();
        try {
            Answer away = api.post("/v1/actions", body);
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.slug()).isEqualTo("database-unavailable");
            assertThat(away.header("Retry-After")).hasValue("2");
            assertThat(api.post("/v1/actions", body).status()).isEqualTo(503);

            Answer health = api.send(api.request("/actuator/health/readiness"));
            assertThat(health.status()).isEqualTo(503);
            assertThat(health.json().at("/components/database/details/reason").asString())
                    .isEqualTo("PostgreSQL does not answer");
            assertThat(api.send(api.request("/actuator/health/liveness")).status())
                    .isEqualTo(200);
        } finally {
            TestDatabase.start();
        }

        Answer back = Awaitility.await()
                .pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(20))
                .until(() -> api.post("/v1/actions", body), answer -> answer.status() == 200);
        assertThat(back.balance()).isEqualTo(10);
        assertThat(api.send(api.request("/actuator/health")).status()).isEqualTo(200);
        ledgers.mustBalance();
    }

    @Test
    void callersDoNotQueueBehindAnUnreachableDatabase() {
        List<Answer> answers;
        Duration took;
        TestDatabase.stop();
        try {
            long start = System.nanoTime();
            answers = AtOnce.run(
                    12,
                    caller -> api.send(api.request("/v1/members/m-away")
                            .header("Authorization", "Bearer a-key-not-asked-for-lately")));
            took = Duration.ofNanos(System.nanoTime() - start);
        } finally {
            TestDatabase.start();
        }
        assertThat(answers).extracting(Answer::problem).containsOnly("503 database-unavailable");
        assertThat(took).isLessThan(Duration.ofSeconds(12));
    }
}
