package dev.daka.core.campaign;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;

/**
 * How long points can be spent. They can be spent for a period after the day on which they become available, and then
 * until the end of that day, month or year.
 *
 * <p>For example, with 12 months and the end of the month, points that become available on 2026-03-15 can be spent
 * until 2027-03-31, included.
 *
 * @param after period after the day on which the points become available; zero if only {@code end} counts, such as
 *     for points that expire at the end of each year; not negative
 * @param end   end of the day, month or year
 */
public record Expiry(Period after, End end) {
    /** Whether points expire at the end of the last day itself, of its month or of its year. */
    public enum End {
        DAY,
        MONTH,
        YEAR
    }

    public Expiry {
        if (after.isNegative()) {
            throw new IllegalArgumentException("Nothing expires before it can be spent: " + after);
        }
    }

    /** Last day on which points that become available on {@code day} can be spent. */
    public LocalDate lastDayFor(LocalDate day) {
        LocalDate last = day.plus(after);
        return switch (end) {
            case DAY -> last;
            case MONTH -> last.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> last.with(TemporalAdjusters.lastDayOfYear());
        };
    }
}
