package dev.daka.core.vocabulary;

/** The sets of names from which the value of a cell can come. */
public enum Domain {
    ACTION_TYPES,
    CHANNELS,
    TIERS,
    SEGMENTS,
    PLACEMENTS,
    REWARDS,
    BADGES,
    LANES,
    MESSAGES,
    CURRENCIES,
    WEEKDAYS,
    DAY_KINDS,
    HOLIDAYS,
    /** The items of the workbook's Content sheet. */
    CONTENT,
    /** The values that the declaration of an attribute lists. */
    ATTRIBUTE_VALUES
}
