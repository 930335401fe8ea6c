package dev.daka.core.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a member has of a currency.
 *
 * @param available  can be spent; less than 0 where the member owes
 * @param pending    is granted and not released
 * @param held       is set aside
 * @param nextExpiry what of the available points is lost first; null where none of them ever is
 */
public record Balance(
        long available, long pending, long held, @Nullable NextExpiry nextExpiry) {
    public static final Balance NONE = new Balance(0, 0, 0, null);

    /**
     * Points that are lost together.
     *
     * @param points 1 or more
     * @param at     the moment from which they cannot be spent
     */
    public record NextExpiry(long points, Instant at) {}
}
