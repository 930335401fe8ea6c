package dev.daka.core.vocabulary;

import java.util.List;

/**
 * The part of a row's effect that an action column fills in. Points, multipliers and content are made of several parts; kinds of
 * effects that one cell grants have a field of their own each.
 *
 * @param key as the vocabulary writes it, such as {@code pointsPerUnit}
 */
public record EffectField(String key) {
    public static final EffectField POINTS = new EffectField("points");
    public static final EffectField POINTS_PER_UNIT = new EffectField("pointsPerUnit");
    public static final EffectField FULL_AMOUNT = new EffectField("fullAmount");
    public static final EffectField POINTS_PER_FULL = new EffectField("pointsPerFull");
    public static final EffectField PENDING_DAYS = new EffectField("pendingDays");
    public static final EffectField CONFIRMED_BY = new EffectField("confirmedBy");
    public static final EffectField MULTIPLY_LANE = new EffectField("multiplyLane");
    public static final EffectField MULTIPLY_FACTOR = new EffectField("multiplyFactor");
    public static final EffectField PLACEMENT = new EffectField("placement");
    public static final EffectField CONTENT = new EffectField("content");
    public static final EffectField PRIORITY = new EffectField("priority");

    /** Those of points, multipliers and content. */
    public static final List<EffectField> PARTS = List.of(
            POINTS,
            POINTS_PER_UNIT,
            FULL_AMOUNT,
            POINTS_PER_FULL,
            PENDING_DAYS,
            CONFIRMED_BY,
            MULTIPLY_LANE,
            MULTIPLY_FACTOR,
            PLACEMENT,
            CONTENT,
            PRIORITY);
}
