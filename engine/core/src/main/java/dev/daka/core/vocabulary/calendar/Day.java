package dev.daka.core.vocabulary.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A calendar's data for one date.
 *
 * @param kind    kind of the day; null if the calendar has no data for its year
 * @param holiday key of the holiday; null unless {@code kind} is HOLIDAY
 */
public record Day(@Nullable DayKind kind, @Nullable String holiday) {
    /** A day in a year for which the calendar has no data. */
    public static final Day UNKNOWN = new Day(null, null);

    public Day {
        if ((kind == DayKind.HOLIDAY) != (holiday != null)) {
            throw new IllegalArgumentException("A holiday has a name and no other day has: " + kind + ", " + holiday);
        }
    }
}
