package dev.daka.core.check;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicMistake;
import dev.daka.core.vocabulary.EffectField;
import java.math.BigDecimal;

/** Asks about points and multipliers that are larger than anybody is likely to mean, such as a percentage for a factor. */
public final class PointsBeyondBound implements Check {
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(100_000);
    private static final BigDecimal MOST_PER_UNIT = BigDecimal.valueOf(1_000);
    private static final BigDecimal LARGEST_FACTOR = BigDecimal.TEN;

    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        workbook.eachRow((table, row) -> {
            checkPoints(table, row, EffectField.POINTS, MOST_POINTS, findings);
            checkPoints(table, row, EffectField.POINTS_PER_UNIT, MOST_PER_UNIT, findings);
            checkFactor(table, row, findings);
        });
    }

    private static void checkPoints(
            ReadTable table, RuleRow row, EffectField field, BigDecimal most, Findings findings) {
        BigDecimal points = number(table, row, field);
        if (points.compareTo(most) > 0) {
            findings.add(
                    LogicMistake.POINTS_BEYOND_BOUND,
                    table.place(row, table.columnOf(field).orElseThrow()),
                    points.toPlainString(),
                    most.toPlainString());
        }
    }

    private static void checkFactor(ReadTable table, RuleRow row, Findings findings) {
        BigDecimal factor = number(table, row, EffectField.MULTIPLY_FACTOR);
        if (factor.compareTo(LARGEST_FACTOR) > 0) {
            findings.add(
                    LogicMistake.FACTOR_BEYOND_BOUND,
                    table.place(row, table.columnOf(EffectField.MULTIPLY_FACTOR).orElseThrow()),
                    factor.stripTrailingZeros().toPlainString(),
                    LARGEST_FACTOR.toPlainString(),
                    factor.movePointLeft(2).stripTrailingZeros().toPlainString());
        }
    }

    private static BigDecimal number(ReadTable table, RuleRow row, EffectField field) {
        CellValue value = table.value(row, field).orElse(null);
        if (value instanceof CellValue.Whole whole) {
            return BigDecimal.valueOf(whole.value());
        }
        return value instanceof CellValue.Decimal decimal ? decimal.value() : BigDecimal.ZERO;
    }
}
