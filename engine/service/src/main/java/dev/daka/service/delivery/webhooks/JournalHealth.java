package dev.daka.service.delivery.webhooks;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health indicator {@code journal}: DOWN while a long transaction holds back events. Also exports the age of the oldest
 * transaction as a metric. Readiness does not include it, because actions can still be decided.
 */
@Component("journalHealthIndicator")
class JournalHealth implements HealthIndicator {
    private static final double MILLIS = 1000.0;

    private final OldestTransaction oldest;
    private final Clock clock;

    JournalHealth(OldestTransaction oldest, MeterRegistry meters, Clock clock) {
        this.oldest = oldest;
        this.clock = clock;
        Gauge.builder("daka.journal.xmin.age", () -> oldest.age(clock.instant()).toMillis() / MILLIS)
                .baseUnit("seconds")
                .description("How long events have waited for the oldest running transaction")
                .register(meters);
    }

    @Override
    public Health health() {
        Instant now = clock.instant();
        return oldest.isTooOld(now)
                ? Health.down()
                        .withDetail("transactionSeconds", oldest.age(now).toSeconds())
                        .withDetail("cure", "Events wait for a transaction. See engine/docs/operations.md")
                        .build()
                : Health.up().build();
    }
}
