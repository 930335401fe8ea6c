package dev.daka.service.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Reconciles the ledger and writes down what came of it. */
@Service
class ReconcileLedger {
    private static final Logger LOG = LoggerFactory.getLogger(ReconcileLedger.class);

    private final Checks checks;
    private final ReconciliationRuns runs;
    private final ReconciliationSettings settings;
    private final Clock clock;

    ReconcileLedger(Checks checks, ReconciliationRuns runs, ReconciliationSettings settings, Clock clock) {
        this.checks = checks;
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The id of the run; empty where another is under way, in whatever process. A run that cannot be finished is written down too.
     *
     * @param startedBy the operator; null where its time has come
     */
    Optional<Long> run(@Nullable String startedBy) {
        Instant start = clock.instant();
        Optional<Found> found;
        try {
            found = checks.run(settings.reconcileWithin());
        } catch (RuntimeException failure) {
            LOG.error("The ledger could not be reconciled", failure);
            return Optional.of(runs.add(startedBy, start, clock.instant(), null));
        }
        found.filter(all -> all.differences() > 0)
                .ifPresent(all -> LOG.error(
                        "The ledger has {} differences, the first is {}: payouts of {} are stopped until they are cleared up",
                        all.differences(),
                        all.first().get(0),
                        all.everybody() ? "everybody" : all.members().size() + " members"));
        return found.map(all -> runs.add(startedBy, start, clock.instant(), all));
    }
}
