package dev.daka.core.decide.limits;

import dev.daka.core.evaluation.Factor;
import dev.daka.core.evaluation.RowEffect;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Hands each row its share of the points, so that the shares add up to the total that is rounded once.
 *
 * <p>For example, three rows of 1 point each at ×1.5 make 4.5, that is 5 points, rounded half up. After the first row
 * 1.5 points are due, rounded 2; after the second 3; after the third 5. So the shares are 2, 1 and 2. Rounded one by
 * one they would be 2, 2 and 2, a point too many.
 */
final class PointShares {
    /** No campaign gives more than this for one action, whatever the amount and the multipliers. */
    static final long MOST = 1_000_000_000_000L;

    private static final BigDecimal MOST_EXACT = BigDecimal.valueOf(MOST);

    private final BigDecimal factor;
    private final @Nullable BigDecimal amount;
    private BigDecimal base = BigDecimal.ZERO;
    private long handedOut;

    /** Starts with nothing handed out; an action without an amount earns nothing by it. */
    PointShares(Factor factor, @Nullable BigDecimal amount) {
        this.factor = factor.value();
        this.amount = amount;
    }

    /** The share of the next row; 0 where rounding leaves it nothing. */
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
