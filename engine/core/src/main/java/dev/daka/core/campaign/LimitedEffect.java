package dev.daka.core.campaign;

import dev.daka.core.vocabulary.CamelCase;
import org.jspecify.annotations.Nullable;

/**
 * Effects that a limit may be about: points, rewards or badges.
 *
 * @param type what is granted
 * @param key  of the one reward or badge that is meant; null for all, and for points
 */
public record LimitedEffect(Type type, @Nullable String key) {
    /** What is granted. */
    public enum Type {
        ADD_POINTS,
        GRANT_REWARD,
        GRANT_BADGE
    }

    public LimitedEffect {
        if (type == Type.ADD_POINTS && key != null) {
            throw new IllegalArgumentException("Points have no key: " + key);
        }
    }

    /** Whether all that the other stands for is among what this stands for. */
    public boolean includes(LimitedEffect other) {
        return type == other.type && (key == null || key.equals(other.key));
    }

    /** As cells and files write it: {@code addPoints}, {@code grantReward} or {@code grantReward:coupon-10}. */
    public String text() {
        return CamelCase.of(type) + (key == null ? "" : ":" + key);
    }
}
