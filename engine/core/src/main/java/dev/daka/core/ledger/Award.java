package dev.daka.core.ledger;

import dev.daka.core.campaign.CurrencyKey;
import org.jspecify.annotations.Nullable;

/**
 * Points that a decision grants, before they are booked.
 *
 * @param place       index among the decision's granted effects, from 0
 * @param source      campaign and rule that grant the points
 * @param currency    currency of the points
 * @param points      number of points, 1 or more
 * @param afterDays   days from the grant until the points can be spent; 0 if time does not release them
 * @param confirmedBy type of the action that releases them; null if no action does
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
