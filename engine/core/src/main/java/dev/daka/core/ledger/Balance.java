package dev.daka.core.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member's balances in one currency.
 *
 * @param available  points that can be spent; less than 0 if the member owes points
 * @param pending    points that are granted and not released
 * @param held       points that are set aside
 * @param nextExpiry the available points that expire next; null if none of them ever expires
 */
public record Balance(
        long available, long pending, long held, @Nullable NextExpiry nextExpiry) {
    public static final Balance NONE = new Balance(0, 0, 0, null);

    /**
     * Points that expire at the same time.
     *
     * @param points number of points, 1 or more
     * @param at     moment from which they cannot be spent
     */
    public record NextExpiry(long points, Instant at) {}
}
