package dev.daka.core.vocabulary;

/** The sets of names that a cell's value may come from. */
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
    /** The items of the workbook's own Content sheet. */
    CONTENT,
    /** The values that an attribute's declaration lists. */
    ATTRIBUTE_VALUES
}
