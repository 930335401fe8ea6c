package dev.daka.core.decide.limits;

import dev.daka.core.evaluation.Factor;
import dev.daka.core.evaluation.RowEffect;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Divides the points among the rows. Only the total is rounded, and the shares add up to it.
 *
 * <p>For example, three rows of 1 point each at ×1.5 are 4.5 points, rounded half up to 5. The rounded sums after each
 * row are 2 (of 1.5), 3 and 5 (of 4.5), so the shares are 2, 1 and 2. Rounding each row separately would give 2, 2 and
 * 2, which is one point too many.
 */
final class PointShares {
    /** Maximum points of one campaign for one action, whatever the amount and the multipliers. */
    static final long MOST = 1_000_000_000_000L;

    private static final BigDecimal MOST_EXACT = BigDecimal.valueOf(MOST);

    private final BigDecimal factor;
    private final @Nullable BigDecimal amount;
    private BigDecimal base = BigDecimal.ZERO;
    private long handedOut;

    /**
     * Creates shares of a new proposal.
     *
     * @param amount the action's amount; null if it has none, which earns only the fixed points
     */
    PointShares(Factor factor, @Nullable BigDecimal amount) {
        this.factor = factor.value();
        this.amount = amount;
    }

    /** The share of the next row in points; 0 if rounding leaves no point for it. */
    long next(RowEffect row) {
        base = base.add(row.pointsAt(amount).max(BigDecimal.ZERO));
        long due = base.multiply(factor)
                .min(MOST_EXACT)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long share = due - handedOut;
        handedOut = due;
        return share;
    }
}
