package dev.daka.core.booking.holds;

import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.ledger.Hold;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to set points aside.
 *
 * @param key      key of the hold
 * @param currency currency of the points
 * @param points   number of points, 1 or more
 * @param until    when the hold expires and the points are released; null if it does not expire or {@code lasting} is
 *                 given
 * @param lasting  how long until the hold expires; null if it does not expire or {@code until} is given
 */
public record NewHold(
        Hold.Key key,
        CurrencyKey currency,
        long points,
        @Nullable Instant until,
        @Nullable Duration lasting) {
    public NewHold {
        if (points < 1 || (until != null && lasting != null)) {
            throw new IllegalArgumentException("1 point or more, and one end at most");
        }
        until = until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
    }

    /** A hold that does not expire. It ends only when the application redeems or releases it. */
    public NewHold(Hold.Key key, CurrencyKey currency, long points) {
        this(key, currency, points, null, null);
    }

    @Nullable Instant expiresAt(Instant heldAt) {
        return lasting == null ? until : heldAt.plus(lasting);
    }

    /** True if {@code hold} has the points, the currency and the expiry that this request asks for. */
    boolean isSameAs(Hold hold) {
        return hold.points() == points
                && hold.currency().equals(currency)
                && Objects.equals(hold.expiresAt(), expiresAt(hold.heldAt()));
    }
}
