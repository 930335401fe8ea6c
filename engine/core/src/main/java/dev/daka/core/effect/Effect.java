package dev.daka.core.effect;

import org.jspecify.annotations.Nullable;

/** Something that a member receives, or that an application shows or does for a member. */
public interface Effect {
    EffectKind kind();

    /**
     * The name of the effect within its kind, which limits and scenarios write after the kind: {@code coupon-10}. Null
     * for points.
     */
    @Nullable String name();

    /** How much of a limit the effect uses. */
    Quantity quantity();

    /** The part of the effect with this quantity; the effect itself if it cannot be divided. */
    Effect partOf(Quantity part);

    /** Writes the fields of the effect, in the order that journal rows, events and answers have. */
    void writeTo(EffectFields fields);
}
