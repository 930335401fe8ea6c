package dev.daka.service.reconciliation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Health indicator {@code ledger}: DOWN while any payouts are stopped. Also exports the numbers of differences and of
 * members with stopped payouts as metrics. Readiness does not include it, because actions can still be decided.
 */
@Component("ledgerHealthIndicator")
class LedgerHealth implements HealthIndicator {
    private final ReconciliationRuns runs;
    private final Freezes freezes;

    LedgerHealth(ReconciliationRuns runs, Freezes freezes, MeterRegistry meters) {
        this.runs = runs;
        this.freezes = freezes;
        Gauge.builder("daka.ledger.differences", () -> runs.differences().orElse(0L))
                .description("Differences that the last reconciliation found that was finished")
                .register(meters);
        Gauge.builder("daka.ledger.frozen.members", () -> freezes.extent().members())
                .description("Members whose payouts are stopped one by one")
                .register(meters);
    }

    @Override
    public Health health() {
        try {
            Freezes.Extent frozen = freezes.extent();
            return frozen.isNone()
                    ? Health.up().build()
                    : Health.down()
                            .withDetail("differences", runs.differences().orElse(0L))
                            .withDetail("frozenMembers", frozen.members())
                            .withDetail("allMembersFrozen", frozen.allMembers())
                            .withDetail("cure", "See engine/docs/ledger.md; GET /admin/api/reconciliations lists them")
                            .build();
        } catch (DataAccessException unreachable) {
            return Health.unknown()
                    .withDetail("reason", "PostgreSQL does not answer")
                    .build();
        }
    }
}
