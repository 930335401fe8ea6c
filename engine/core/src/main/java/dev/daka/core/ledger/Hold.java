package dev.daka.core.ledger;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CurrencyKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Points that a member set aside to be redeemed.
 *
 * @param transaction that set them aside
 * @param points      1 or more
 * @param lots        how many of them came from each lot, by its last day
 * @param expiresAt   when they go back by themselves; null where they wait for the application
 * @param ended       null while they are held
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
     * What a hold is known by, for good.
     *
     * @param id the application's own
     */
    public record Key(MemberId member, String application, String id) {}

    /** What became of a hold. */
    public enum State {
        HELD,
        REDEEMED,
        RELEASED,
        /** Its time was over, so that the points went back. */
        EXPIRED
    }

    /**
     * How a hold ended.
     *
     * @param state       redeemed, released or expired
     * @param transaction that ended it
     * @param at          when it ended; of one that expired the end of its time, however late that was booked
     */
    public record End(State state, UUID transaction, Instant at) {}

    public State state() {
        return ended == null ? State.HELD : ended.state();
    }

    /** Whether its time is over and nobody has booked that yet. */
    public boolean isDue(Instant now) {
        return ended == null && expiresAt != null && !expiresAt.isAfter(now);
    }

    Hold ended(State state, UUID by, Instant at) {
        return new Hold(key, transaction, currency, points, lots, heldAt, expiresAt, new End(state, by, at));
    }
}
