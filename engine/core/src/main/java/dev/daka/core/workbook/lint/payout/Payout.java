package dev.daka.core.workbook.lint.payout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The largest payout for one action, before limits.
 *
 * @param points  points that the rows pay together for one action, after multipliers, without points for an unbounded
 *     amount
 * @param factor  combined multiplier of the rows; already applied to {@code points}
 * @param payers  rows that add points; if the amount is unbounded, the rows that pay most per unit of it
 * @param atMost  upper bound for the payout of any action; empty if there is none
 * @param perUnit points per unit of an unbounded amount, after multipliers, with points per full amount spread
 *     evenly; 0 if no amount is unbounded
 */
public record Payout(
        BigDecimal points, BigDecimal factor, List<Payer> payers, Optional<BigDecimal> atMost, BigDecimal perUnit) {
    public Payout {
        payers = List.copyOf(payers);
    }

    /** True if no other rows can pay more together. */
    public boolean isExact() {
        return atMost.isPresent() && points.compareTo(atMost.get()) >= 0;
    }

    /** True if the payout grows without bound with the action's amount. */
    public boolean isUnbounded() {
        return perUnit.signum() > 0;
    }
}
