package dev.daka.core.vocabulary;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The smallest and the largest number that a column accepts.
 *
 * @param min smallest number, included; null if unbounded
 * @param max largest number, included; null if unbounded
 */
public record Bounds(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    public static final Bounds NONE = new Bounds(null, null);

    public boolean hold(BigDecimal number) {
        return (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
    }
}
