package dev.daka.core.vocabulary;

/** The kinds of facts that a condition can compare. */
public enum Property {
    ACTION_TYPE,
    CHANNEL,
    AMOUNT,
    TEXT_ATTRIBUTE,
    NUMBER_ATTRIBUTE,
    TIME,
    DATE,
    WEEKDAY,
    DAY_KIND,
    HOLIDAY,
    MEMBER_TIER,
    SEGMENTS,
    DAYS_SINCE_REGISTRATION,
    METRIC
}
