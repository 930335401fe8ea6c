package dev.daka.core.vocabulary;

import java.util.List;

/**
 * A field of a row's effect, which an action column fills. Points, multipliers and content consist of several fields. A
 * kind of effect that one cell grants has a single field.
 *
 * @param key key in the vocabulary, such as {@code pointsPerUnit}
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

    /** The fields of points, multipliers and content. */
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
