package dev.daka.core.vocabulary;

/** Type of the value in a column's cells. */
public enum ValueType {
    /** One key, with or without its label before it: {@code 签到 signedIn}. */
    NAME,
    /**
     * Several keys, separated by commas: {@code 新客 new, 沉睡 dormant}. In a condition they can be negated with
     * {@code not}.
     */
    NAMES,
    /** A whole number. */
    INTEGER,
    /** A decimal number with a decimal point and without thousands separators. */
    DECIMAL,
    /** A local time from 00:00 to 24:00, in minutes. */
    TIME,
    /** A local date, such as 2026-10-01. */
    DATE
}
