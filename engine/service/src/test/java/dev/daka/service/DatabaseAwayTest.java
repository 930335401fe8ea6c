package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.running.Answer;
import dev.daka.service.running.Caller;
import dev.daka.service.running.Posted;
import dev.daka.service.running.RunningService;
import dev.daka.service.running.SharedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** PostgreSQL goes away under the running service and comes back. */
class DatabaseAwayTest {
    private static final String ACTIONS = "/v1/actions";
    private static final String READINESS = "/actuator/health/readiness";

    private final RunningService service = RunningService.withTestCampaigns();
    private final Caller application = service.application();

    @AfterAll
    static void bringItBack() {
        SharedPostgres.start();
    }

    @Test
    void theServiceSaysSoAndRecoversByItself() {
        String body = Posted.action("loggedIn").by("patient").json();
        assertThat(service.anybody().get(READINESS).status()).isEqualTo(200);

        SharedPostgres.stop();
        Answer refused = application.post(ACTIONS, body);
        assertThat(refused.problem()).isEqualTo("503 database-unavailable");
        assertThat(refused.header("Retry-After")).hasValueSatisfying(seconds -> assertThat(seconds)
                .matches("[1-9][0-9]*"));
        assertThat(service.browser().logIn(RunningService.USERNAME, RunningService.PASSWORD).problem())
                .isEqualTo("503 database-unavailable");
        Answer readiness = service.anybody().get(READINESS);
        assertThat(readiness.status()).isEqualTo(503);
        assertThat(readiness.at("/status")).isEqualTo("DOWN");
        assertThat(readiness.at("/components/database/details/reason")).isEqualTo("PostgreSQL does not answer");
        assertThat(service.anybody().get("/actuator/health/liveness").at("/status")).isEqualTo("UP");

        SharedPostgres.start();
        Answer booked = application.post(ACTIONS, body);
        assertThat(booked.status()).isEqualTo(200);
        assertThat(booked.header("Idempotent-Replayed")).isEmpty();
        assertThat(booked.at("/balances/points/available")).isEqualTo("5");
        assertThat(service.anybody().get(READINESS).at("/status")).isEqualTo("UP");
    }
}
