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
 * @param box    occasions that the row matches
 * @param points points that the row adds before multipliers; 0 if it adds none
 * @param above  boxes of the rows above, if the table has hit policy {@code FIRST}; otherwise empty
 * @param table  name of the table, if it has hit policy {@code FIRST}; otherwise an empty text
 */
public record Payer(FiredRow fired, Box box, BigDecimal points, List<Box> above, String table) {
    public Payer {
        above = Collections.unmodifiableList(above);
    }

    boolean pays() {
        return points.signum() > 0 || fired.effect().isByAmount();
    }

    /**
     * Points per unit of the action's amount. Points per full amount are spread evenly: 1 point for each full 100 is
     * 0.01.
     */
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
