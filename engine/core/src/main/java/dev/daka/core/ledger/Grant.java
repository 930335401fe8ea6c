package dev.daka.core.ledger;

import dev.daka.core.campaign.CurrencyKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Points that a decision granted, as booked.
 *
 * @param place      index among the decision's granted effects, from 0
 * @param source     campaign and rule that granted the points
 * @param currency   currency of the points
 * @param points     number of points
 * @param lot        last day on which the points can be spent; null if they were pending first
 * @param releasesOn for points that were pending first, the day of their release,
 *                   {@link dev.daka.core.campaign.Currency#NEVER} if only an action releases them; otherwise null
 */
public record Grant(
        int place,
        Source source,
        CurrencyKey currency,
        long points,
        @Nullable LocalDate lot,
        @Nullable LocalDate releasesOn) {
    /** A grant of points that could be spent at once. */
    public Grant(int place, Source source, CurrencyKey currency, long points, @Nullable LocalDate lot) {
        this(place, source, currency, points, lot, null);
    }

    /** A copy with another number of points. */
    public Grant withPoints(long left) {
        return new Grant(place, source, currency, left, lot, releasesOn);
    }
}
