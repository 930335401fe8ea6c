package dev.daka.core.vocabulary.calendar;

/** Kind of a day for people who work in the calendar's country. */
public enum DayKind {
    WORKDAY,
    WEEKEND,
    HOLIDAY,
    /** A Saturday or Sunday on which people work to make up for a holiday. */
    MAKEUP_WORKDAY
}
