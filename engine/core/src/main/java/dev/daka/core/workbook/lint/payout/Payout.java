package dev.daka.core.workbook.lint.payout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The most that one action can be paid out, before any limit.
 *
 * @param points  that these rows pay together for one action, without those of an amount that nothing bounds
 * @param factor  by which theirs are multiplied; points hold it already
 * @param payers  that add points; where nothing bounds the points of an action, those that bring most for each unit of its amount
 * @param atMost  no action can be paid more; empty where nothing bounds it
 * @param perUnit points for each unit of an amount that nothing bounds, multiplied, full amounts evenly spread; 0 where there is
 *                no such amount
 */
public record Payout(
        BigDecimal points, BigDecimal factor, List<Payer> payers, Optional<BigDecimal> atMost, BigDecimal perUnit) {
    public Payout {
        payers = List.copyOf(payers);
    }

    /** Whether no other rows can pay more together. */
    public boolean isExact() {
        return atMost.isPresent() && points.compareTo(atMost.get()) >= 0;
    }

    /** Whether an action is paid more without end the larger its amount is. */
    public boolean isUnbounded() {
        return perUnit.signum() > 0;
    }
}
