package dev.daka.core.ledger;

import dev.daka.core.campaign.CurrencyKey;
import org.jspecify.annotations.Nullable;

/**
 * Points that a decision grants, before they are booked.
 *
 * @param place       0 for the first of the decision's granted effects
 * @param points      1 or more
 * @param afterDays   days after the day of the grant from which they can be spent; 0 where time does not release them
 * @param confirmedBy the type of action that releases them; null where only time does
 */
public record Award(
        int place,
        Source source,
        CurrencyKey currency,
        long points,
        int afterDays,
        @Nullable String confirmedBy) {
    boolean waits() {
        return afterDays > 0 || confirmedBy != null;
    }
}
