package dev.daka.core.workbook.lint.payout;

import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.RowEffect;
import dev.daka.core.workbook.lint.region.Box;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;

/**
 * A row that adds points or multiplies them.
 *
 * @param fired  the row as it would fire
 * @param box    what it answers
 * @param points that it adds, before any multiplier; 0 for none
 * @param above  what the rows above it answer, where its table's first matching row only fires; empty otherwise
 * @param table  name of such a table; empty text otherwise
 */
public record Payer(FiredRow fired, Box box, BigDecimal points, List<Box> above, String table) {
    public Payer {
        above = Collections.unmodifiableList(above);
    }

    boolean pays() {
        return points.signum() > 0 || fired.effect().isByAmount();
    }

    /** For each unit of the action's amount, full amounts evenly spread: 1 for each full 100 is 0.01. */
    BigDecimal perUnit() {
        RowEffect.PerFull perFull = fired.effect().perFull();
        BigDecimal perUnit = fired.effect().pointsPerUnit();
        return perFull == null
                ? perUnit
                : perUnit.add(BigDecimal.valueOf(perFull.points()).divide(perFull.amount(), MathContext.DECIMAL32));
    }

    boolean multiplies() {
        return fired.effect().multiplier() != null;
    }

    boolean isSameRow(Payer other) {
        return fired.position() == other.fired.position();
    }

    boolean excludes(Payer other) {
        return !table.isEmpty() && table.equals(other.table);
    }
}
