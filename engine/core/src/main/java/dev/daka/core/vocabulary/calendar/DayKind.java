package dev.daka.core.vocabulary.calendar;

/** What a day is to people who work in the calendar's country. */
public enum DayKind {
    WORKDAY,
    WEEKEND,
    HOLIDAY,
    /** A Saturday or Sunday that is worked to make up for a holiday. */
    MAKEUP_WORKDAY
}
