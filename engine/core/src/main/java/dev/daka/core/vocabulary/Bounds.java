package dev.daka.core.vocabulary;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The least and the largest number that a column takes.
 *
 * @param min inclusive; null for none
 * @param max inclusive; null for none
 */
public record Bounds(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    public static final Bounds NONE = new Bounds(null, null);

    public boolean hold(BigDecimal number) {
        return (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
    }
}
