package dev.daka.core.vocabulary.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What a calendar knows of one date.
 *
 * @param kind    what kind of day it is; null where the calendar has no data for its year
 * @param holiday the holiday's key on a HOLIDAY and on none else
 */
public record Day(@Nullable DayKind kind, @Nullable String holiday) {
    /** A day of a year that the calendar has no data for. */
    public static final Day UNKNOWN = new Day(null, null);

    public Day {
        if ((kind == DayKind.HOLIDAY) != (holiday != null)) {
            throw new IllegalArgumentException("A holiday has a name and no other day has: " + kind + ", " + holiday);
        }
    }
}
