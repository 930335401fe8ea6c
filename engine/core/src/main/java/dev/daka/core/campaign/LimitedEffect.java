package dev.daka.core.campaign;

import org.jspecify.annotations.Nullable;

/**
 * The effects that a limit counts: all of one kind, or one by its name.
 *
 * @param kind key of the kind of effect: {@code grantReward}
 * @param name name of the only effect that counts, such as {@code coupon-10}; null if all of the kind count
 */
public record LimitedEffect(String kind, @Nullable String name) {
    /** True if the effect of this kind and name is one of these. */
    public boolean includes(String otherKind, @Nullable String otherName) {
        return kind.equals(otherKind) && (name == null || name.equals(otherName));
    }

    /** True if every effect matched by {@code other} is matched by this. */
    public boolean includes(LimitedEffect other) {
        return includes(other.kind, other.name);
    }

    /** Text for cells and files: {@code addPoints}, {@code grantReward} or {@code grantReward:coupon-10}. */
    public String text() {
        return kind + (name == null ? "" : ":" + name);
    }
}
