package dev.daka.core.journal;

import dev.daka.core.campaign.CurrencyKey;
import org.jspecify.annotations.Nullable;

/**
 * A value of a stored state that is not what the member's rows add up to.
 *
 * @param currency of points; null if the value is no points
 * @param subject  names the value, for example {@code lot 2027-03-31}
 * @param expected by the rows; {@code 0} or {@code none} if they have no such value
 * @param found    in the stored state
 */
public record StateDifference(
        Part part, @Nullable CurrencyKey currency, String subject, String expected, String found) {
    /** Parts of a state. */
    public enum Part {
        /** The state as a whole: which row it ends with, and whether it can be read. */
        STATE,
        /** Points that can be spent, by lot. */
        LOT,
        /** Points that are granted and not released, by the day of their release. */
        PENDING,
        /** Holds that have not ended. */
        HELD,
        /** Points that were not spent in time, by lot. */
        EXPIRED,
        /** What metrics counted, by day. */
        METRIC,
        /** What the member used of limits, by day. */
        LIMIT
    }
}
