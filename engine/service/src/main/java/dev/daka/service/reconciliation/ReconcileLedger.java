package dev.daka.service.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Reconciles the ledger and stores the result. */
@Service
class ReconcileLedger {
    private static final Logger LOG = LoggerFactory.getLogger(ReconcileLedger.class);

    private final Checks checks;
    private final ReconciliationRuns runs;
    private final ReconciliationSettings settings;
    private final Clock clock;
    private volatile @Nullable Progress progress;

    /**
     * Progress of this process's run.
     *
     * @param part finished share of the members, from 0 to 1
     */
    record Progress(Instant startedAt, double part) {}

    ReconcileLedger(Checks checks, ReconciliationRuns runs, ReconciliationSettings settings, Clock clock) {
        this.checks = checks;
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Runs a reconciliation and returns its id. Empty if any process has a run in progress. A run that fails is stored
     * as well.
     *
     * @param startedBy operator who started the run; null if the schedule did
     * @param whole     true to check all members; false to check only members with rows since the last run
     */
    Optional<Long> run(@Nullable String startedBy, boolean whole) {
        Instant start = clock.instant();
        Optional<Found> found;
        try {
            found = checks.run(whole, settings.reconcileWithin(), part -> progress = new Progress(start, part));
        } catch (RuntimeException failure) {
            LOG.error("The ledger could not be reconciled. The next run tries again", failure);
            return Optional.of(runs.add(startedBy, whole, start, clock.instant(), null));
        } finally {
            progress = null;
        }
        found.filter(all -> all.differences() > 0)
                .ifPresent(all -> LOG.error(
                        "The ledger has {} differences. The first: {}. {}",
                        all.differences(),
                        all.first().get(0),
                        stopped(all)));
        return found.map(all -> runs.add(startedBy, all.whole(), start, clock.instant(), all));
    }

    private static String stopped(Found found) {
        if (found.allMembers()) {
            return "Payouts of all members are stopped until the differences are resolved";
        }
        return found.members().isEmpty()
                ? "They stop no payouts"
                : "Payouts of " + found.members().size() + " members are stopped until the differences are resolved";
    }

    /** Progress of the run; null if this process has none. */
    @Nullable Progress progress() {
        return progress;
    }
}
