package dev.daka.core.ledger;

import dev.daka.core.campaign.CurrencyKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Points that a decision granted, as they were booked.
 *
 * @param place 0 for the first of the decision's granted effects
 * @param lot   the last day on which they can be spent; null where they were pending first
 */
public record Grant(
        int place,
        Source source,
        CurrencyKey currency,
        long points,
        @Nullable LocalDate lot) {
    /** The same with fewer points. */
    public Grant withPoints(long left) {
        return new Grant(place, source, currency, left, lot);
    }
}
