package dev.daka.core.journal;

import dev.daka.core.campaign.CurrencyKey;
import org.jspecify.annotations.Nullable;

/**
 * A value in which a stored state differs from the state computed from the member's rows.
 *
 * @param part     part of the state that has the value
 * @param currency currency of the points; null if the value is not an amount of points
 * @param subject  name of the value, for example {@code lot 2027-03-31}
 * @param expected value according to the rows; {@code 0} or {@code none} if they have no such value
 * @param found    value in the stored state; {@code 0} or {@code none} if it has no such value
 */
public record StateDifference(
        Part part, @Nullable CurrencyKey currency, String subject, String expected, String found) {
    /** Parts of a state. */
    public enum Part {
        /** The state as a whole: its last row, and whether it can be read. */
        STATE,
        /** Available points, by lot. */
        LOT,
        /** Pending points, by the day of their release. */
        PENDING,
        /** Holds that have not ended. */
        HELD,
        /** Expired points, by lot. */
        EXPIRED,
        /** Figures of metrics, by day. */
        METRIC,
        /** Use of limits, by day. */
        LIMIT
    }
}
