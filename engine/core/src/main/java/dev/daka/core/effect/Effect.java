package dev.daka.core.effect;

import org.jspecify.annotations.Nullable;

/** What a member gets, or what an application shows or does for a member. */
public interface Effect {
    EffectKind kind();

    /** Which one of its kind it is, as limits and scenarios write it after the kind: {@code coupon-10}; null for points. */
    @Nullable String name();

    /** How much of a limit it takes. */
    Quantity quantity();

    /** So much of it; the effect itself if it cannot be divided. */
    Effect partOf(Quantity part);

    /** Hands over its fields in the order in which journal rows, events and answers have them. */
    void writeTo(EffectFields fields);
}
