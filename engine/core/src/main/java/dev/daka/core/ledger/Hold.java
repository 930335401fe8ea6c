package dev.daka.core.ledger;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CurrencyKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Points that a member set aside in order to redeem them.
 *
 * @param key         key of the hold
 * @param transaction id of the transaction that set the points aside
 * @param currency    currency of the points
 * @param points      number of points, 1 or more
 * @param lots        points taken from each lot, by the lot's last day
 * @param heldAt      when the points were set aside
 * @param expiresAt   when the points are released automatically; null if only the application ends the hold
 * @param ended       how the hold ended; null while the points are held
 */
public record Hold(
        Key key,
        UUID transaction,
        CurrencyKey currency,
        long points,
        NavigableMap<LocalDate, Long> lots,
        Instant heldAt,
        @Nullable Instant expiresAt,
        @Nullable End ended) {
    /**
     * The permanent key of a hold.
     *
     * @param member      member whose points are held
     * @param application application that requested the hold
     * @param id          the application's own id of the hold
     */
    public record Key(MemberId member, String application, String id) {}

    /** The state of a hold. */
    public enum State {
        HELD,
        REDEEMED,
        RELEASED,
        /** The hold reached {@code expiresAt}, and its points were released. */
        EXPIRED
    }

    /**
     * How a hold ended.
     *
     * @param state       {@code REDEEMED}, {@code RELEASED} or {@code EXPIRED}
     * @param transaction id of the transaction that ended the hold
     * @param at          when the hold ended; for an expired hold its {@code expiresAt}, even if the expiry was booked
     *                    later
     */
    public record End(State state, UUID transaction, Instant at) {}

    public State state() {
        return ended == null ? State.HELD : ended.state();
    }

    /** True if the hold has reached {@code expiresAt} by {@code now} and its end is not booked yet. */
    public boolean isDue(Instant now) {
        return ended == null && expiresAt != null && !expiresAt.isAfter(now);
    }

    Hold ended(State state, UUID by, Instant at) {
        return new Hold(key, transaction, currency, points, lots, heldAt, expiresAt, new End(state, by, at));
    }
}
