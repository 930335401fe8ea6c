package dev.daka.core.payout;

import java.math.BigDecimal;
import java.util.List;

/**
 * The most that one action can be paid out.
 *
 * @param points  that these rows pay together for one action
 * @param factor  by which theirs are multiplied; points hold it already
 * @param payers  that add points
 * @param atMost  no action can be paid more
 * @param perUnit points for each unit of an amount without an upper bound, multiplied; in none of the figures
 */
public record Payout(BigDecimal points, BigDecimal factor, List<Payer> payers, BigDecimal atMost, BigDecimal perUnit) {
    public Payout {
        payers = List.copyOf(payers);
    }

    /** Whether no other rows can pay more together. */
    public boolean isExact() {
        return points.compareTo(atMost) >= 0;
    }
}
