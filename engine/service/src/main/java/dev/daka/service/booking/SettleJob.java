package dev.daka.service.booking;

import dev.daka.core.booking.SettleMembers;
import dev.daka.core.booking.Storage;
import dev.daka.core.campaign.Currencies;
import dev.daka.service.platform.jobs.Job;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Releases due points, ends expired holds and expires lots of members whose own actions have not triggered it. */
@Component
class SettleJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(SettleJob.class);
    /** The first run comes after this fraction of the interval: 15 s for 10 minutes. */
    private static final int SOON = 40;

    private final SettleMembers settling;
    private final SettleSettings settings;
    private final Counter released;
    private final Counter expired;
    private final Counter holds;

    SettleJob(Storage storage, Currencies currencies, SettleSettings settings, Clock clock, MeterRegistry meters) {
        this.settling = new SettleMembers(storage, currencies, UUID::randomUUID, clock);
        this.settings = settings;
        this.released = counter(meters, "release");
        this.expired = counter(meters, "expiry");
        this.holds = counter(meters, "holdExpiry");
    }

    private static Counter counter(MeterRegistry meters, String kind) {
        return Counter.builder("daka.ledger.settled")
                .tag("kind", kind)
                .description("Transactions that time made and no action of the member booked on its way")
                .register(meters);
    }

    @Override
    public String name() {
        return "settle";
    }

    @Override
    public Optional<Duration> pause(Instant now, boolean first) {
        Duration every = settings.settleEvery();
        return every.isZero() ? Optional.empty() : Optional.of(first ? every.dividedBy(SOON) : every);
    }

    @Override
    public void run(BooleanSupplier goesOn) {
        SettleMembers.Settled settled = settling.settle(goesOn);
        released.increment(settled.releases());
        expired.increment(settled.expiries());
        holds.increment(settled.holds());
        if (settled.members() > 0) {
            LOG.info(
                    "Settled {} members: {} releases, {} expiries, {} holds ended",
                    settled.members(),
                    settled.releases(),
                    settled.expiries(),
                    settled.holds());
        }
        settled.left().values().stream()
                .findFirst()
                .ifPresent(why -> LOG.warn(
                        "{} members could not be settled. Daka tries again. The cause for one of them:",
                        settled.left().size(),
                        why));
    }
}
