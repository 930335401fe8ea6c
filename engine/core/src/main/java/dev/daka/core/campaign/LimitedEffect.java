package dev.daka.core.campaign;

import org.jspecify.annotations.Nullable;

/**
 * Effects that a limit may be about, such as points, rewards or badges.
 *
 * @param kind key of the kind of effect: {@code grantReward}
 * @param name of the one effect that is meant, such as {@code coupon-10}; null for all of the kind
 */
public record LimitedEffect(String kind, @Nullable String name) {
    /** Whether an effect of that kind and name is one of these. */
    public boolean includes(String otherKind, @Nullable String otherName) {
        return kind.equals(otherKind) && (name == null || name.equals(otherName));
    }

    /** Whether all that the other stands for is among what this stands for. */
    public boolean includes(LimitedEffect other) {
        return includes(other.kind, other.name);
    }

    /** As cells and files write it: {@code addPoints}, {@code grantReward} or {@code grantReward:coupon-10}. */
    public String text() {
        return kind + (name == null ? "" : ":" + name);
    }
}
