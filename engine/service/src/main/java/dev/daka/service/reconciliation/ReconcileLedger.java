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
    private volatile @Nullable Progress progress;

    /**
     * How far the run of this process is.
     *
     * @param part of the members, from 0 to 1
     */
    record Progress(Instant startedAt, double part) {}

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
     * @param whole     whether all members are checked, not only those with rows since the last run
     */
    Optional<Long> run(@Nullable String startedBy, boolean whole) {
        Instant start = clock.instant();
        Optional<Found> found;
        try {
            found = checks.run(whole, settings.reconcileWithin(), part -> progress = new Progress(start, part));
        } catch (RuntimeException failure) {
            LOG.error("The ledger could not be reconciled", failure);
            return Optional.of(runs.add(startedBy, whole, start, clock.instant(), null));
        } finally {
            progress = null;
        }
        found.filter(all -> all.differences() > 0)
                .ifPresent(all -> LOG.error(
                        "The ledger has {} differences, the first is {}: payouts of {} are stopped until they are cleared up",
                        all.differences(),
                        all.first().get(0),
                        all.everybody() ? "everybody" : all.members().size() + " members"));
        return found.map(all -> runs.add(startedBy, all.whole(), start, clock.instant(), all));
    }

    /** Null while this process has no run under way. */
    @Nullable Progress progress() {
        return progress;
    }
}
