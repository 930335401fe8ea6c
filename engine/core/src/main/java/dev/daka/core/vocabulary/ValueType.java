package dev.daka.core.vocabulary;

/** What a cell of a column holds. */
public enum ValueType {
    /** One key, with or without its label before it: {@code 签到 signedIn}. */
    NAME,
    /** Some keys, separated by commas: {@code 新客 new, 沉睡 dormant}; a condition may turn them round by {@code not}. */
    NAMES,
    /** A whole number. */
    INTEGER,
    /** A decimal number with a full stop and without thousands separators. */
    DECIMAL,
    /** A local time from 00:00 to 24:00, in minutes. */
    TIME,
    /** A local date, as 2026-10-01. */
    DATE
}
