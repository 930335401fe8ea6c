package dev.daka.core.vocabulary;

/** The part of a row's effect that an action column fills in. */
public enum EffectField {
    POINTS,
    POINTS_PER_UNIT,
    FULL_AMOUNT,
    POINTS_PER_FULL,
    PENDING_DAYS,
    CONFIRMED_BY,
    MULTIPLY_LANE,
    MULTIPLY_FACTOR,
    REWARD,
    BADGE,
    PLACEMENT,
    CONTENT,
    PRIORITY,
    NOTIFY
}
