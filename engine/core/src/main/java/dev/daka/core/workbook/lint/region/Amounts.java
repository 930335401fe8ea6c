package dev.daka.core.workbook.lint.region;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The amounts that actions can have.
 *
 * @param isAny   true if at least one action can have an amount
 * @param largest largest possible amount; null if it is unbounded or no action can have an amount
 */
public record Amounts(boolean isAny, @Nullable BigDecimal largest) {
    public static final Amounts NONE = new Amounts(false, null);
    static final Amounts UNBOUNDED = new Amounts(true, null);

    static Amounts upTo(BigDecimal largest) {
        return new Amounts(true, largest);
    }

    public boolean isUnbounded() {
        return isAny && largest == null;
    }
}
