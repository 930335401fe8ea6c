package dev.daka.service.delivery.webhooks;

import dev.daka.service.delivery.webhooks.BookedRows.Progress;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Measures how long the oldest running transaction has held back later events. Bookings last at most 2 s. A longer
 * transaction may belong to another program or another database of the cluster.
 */
@Component
class OldestTransaction {
    /** Age at which a transaction counts as too old. No transaction of Daka's lasts that long. */
    static final Duration TOO_LONG = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(OldestTransaction.class);

    private @Nullable Seen seen;

    private record Seen(JournalPosition transaction, Instant since, boolean warned) {}

    /** Records the progress seen; called about once a second. Warns once per transaction. */
    synchronized void saw(Progress progress, Instant now) {
        if (progress.complete().xid() == progress.ended()) {
            seen = null;
        } else if (seen == null || !seen.transaction.equals(progress.complete())) {
            seen = new Seen(progress.complete(), now, false);
        } else if (!seen.warned && isTooOld(now)) {
            seen = new Seen(seen.transaction, seen.since, true);
            LOG.warn(
                    "Transaction {} has held back the events of all later ones for {} s; see engine/docs/operations.md",
                    seen.transaction.xid(),
                    age(now).toSeconds());
        }
    }

    /** How long events have been held back; zero if none are. */
    synchronized Duration age(Instant now) {
        return seen == null ? Duration.ZERO : Duration.between(seen.since, now);
    }

    boolean isTooOld(Instant now) {
        return age(now).compareTo(TOO_LONG) >= 0;
    }
}
