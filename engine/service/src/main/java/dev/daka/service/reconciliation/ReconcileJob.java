package dev.daka.service.reconciliation;

import dev.daka.core.campaign.Currencies;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.service.platform.jobs.Job;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** Reconciles the ledger at the scheduled time. Only one of several replicas does it. */
@Component
class ReconcileJob implements Job {
    /**
     * A run that the schedule started within this time is not repeated. Clocks of replicas may differ, and one replica
     * may finish before another starts.
     */
    private static final Duration SAME_TIME = Duration.ofMinutes(10);

    private final ReconcileLedger ledger;
    private final ReconciliationRuns runs;
    private final @Nullable CronExpression times;
    private final ZoneId zone;
    private final Clock clock;

    ReconcileJob(
            ReconcileLedger ledger,
            ReconciliationRuns runs,
            ReconciliationSettings settings,
            Currencies currencies,
            Clock clock) {
        this.ledger = ledger;
        this.runs = runs;
        this.times = settings.reconcileAt().equals("-") ? null : CronExpression.parse(settings.reconcileAt());
        this.zone = currencies.get(CurrencyKey.POINTS).zone();
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reconcile";
    }

    @Override
    public Optional<Duration> pause(Instant now, boolean first) {
        ZonedDateTime next = times == null ? null : times.next(now.atZone(zone));
        return Optional.ofNullable(next).map(at -> Duration.between(now, at));
    }

    @Override
    public void run(BooleanSupplier goesOn) {
        if (!runs.anySince(clock.instant().minus(SAME_TIME))) {
            ledger.run(null, false);
        }
    }
}
