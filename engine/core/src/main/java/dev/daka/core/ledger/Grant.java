package dev.daka.core.ledger;

import dev.daka.core.campaign.CurrencyKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Points that a decision granted, as they were booked.
 *
 * @param place      0 for the first of the decision's granted effects
 * @param lot        the last day on which they can be spent; null where they were pending first
 * @param releasesOn of what was pending first: the day from which they could be spent,
 *                   {@link dev.daka.core.campaign.Currency#NEVER} where only an action releases them; otherwise null
 */
public record Grant(
        int place,
        Source source,
        CurrencyKey currency,
        long points,
        @Nullable LocalDate lot,
        @Nullable LocalDate releasesOn) {
    /** Points that could be spent at once. */
    public Grant(int place, Source source, CurrencyKey currency, long points, @Nullable LocalDate lot) {
        this(place, source, currency, points, lot, null);
    }

    /** The same with fewer points. */
    public Grant withPoints(long left) {
        return new Grant(place, source, currency, left, lot, releasesOn);
    }
}
