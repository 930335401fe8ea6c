package dev.daka.core.booking.holds;

import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.ledger.Hold;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Points that are to be set aside.
 *
 * @param points  1 or more
 * @param until   when they go back by themselves; null where nothing or {@code lasting} says so
 * @param lasting how long after they are set aside they go back; null where nothing or {@code until} says so
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

    /** One that ends only when the application says so. */
    public NewHold(Hold.Key key, CurrencyKey currency, long points) {
        this(key, currency, points, null, null);
    }

    @Nullable Instant expiresAt(Instant heldAt) {
        return lasting == null ? until : heldAt.plus(lasting);
    }

    /** Whether that hold was made by the same request. */
    boolean isSameAs(Hold hold) {
        return hold.points() == points
                && hold.currency().equals(currency)
                && Objects.equals(hold.expiresAt(), expiresAt(hold.heldAt()));
    }
}
