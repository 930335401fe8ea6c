package dev.daka.service.reconciliation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Health's {@code ledger}, and the metric of its differences: DOWN while the last reconciliation found some. It is not part of
 * readiness: decisions go on.
 */
@Component("ledgerHealthIndicator")
class LedgerHealth implements HealthIndicator {
    private final ReconciliationRuns runs;

    LedgerHealth(ReconciliationRuns runs, MeterRegistry meters) {
        this.runs = runs;
        Gauge.builder("daka.ledger.differences", () -> runs.differences().orElse(0L))
                .description("Differences that the last reconciliation found that was finished")
                .register(meters);
    }

    @Override
    public Health health() {
        try {
            long differences = runs.differences().orElse(0L);
            return differences == 0
                    ? Health.up().build()
                    : Health.down()
                            .withDetail("differences", differences)
                            .withDetail("cure", "See engine/docs/ledger.md; GET /admin/api/reconciliations lists them")
                            .build();
        } catch (DataAccessException away) {
            return Health.unknown()
                    .withDetail("reason", "PostgreSQL does not answer")
                    .build();
        }
    }
}
