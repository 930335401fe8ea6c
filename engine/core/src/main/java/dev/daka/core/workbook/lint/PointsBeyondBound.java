package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicFindingCodes;
import dev.daka.core.vocabulary.EffectField;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Reports points and multipliers that are unusually large, such as a percentage that was entered as a factor. For
 * example, if 100 points are worth 1 yuan, 20 points per yuan are a fifth of the price.
 */
public final class PointsBeyondBound implements Check {
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(100_000);
    private static final BigDecimal MOST_PER_UNIT = BigDecimal.valueOf(20);
    private static final BigDecimal LARGEST_FACTOR = BigDecimal.TEN;

    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        workbook.eachRow((table, row) -> {
            checkPoints(table, row, EffectField.POINTS, findings);
            checkPoints(table, row, EffectField.POINTS_PER_FULL, findings);
            checkRate(
                    table, row, EffectField.POINTS_PER_UNIT, number(table, row, EffectField.POINTS_PER_UNIT), findings);
            checkRate(table, row, EffectField.POINTS_PER_FULL, perFull(table, row), findings);
            checkFactor(table, row, findings);
        });
    }

    private static void checkPoints(ReadTable table, RuleRow row, EffectField field, Findings findings) {
        BigDecimal points = number(table, row, field);
        if (points.compareTo(MOST_POINTS) > 0) {
            findings.add(
                    LogicFindingCodes.POINTS_BEYOND_BOUND,
                    table.place(row, table.columnOf(field).orElseThrow()),
                    points.toPlainString(),
                    MOST_POINTS.toPlainString());
        }
    }

    private static void checkRate(
            ReadTable table, RuleRow row, EffectField field, BigDecimal perUnit, Findings findings) {
        if (perUnit.compareTo(MOST_PER_UNIT) > 0) {
            findings.add(
                    LogicFindingCodes.RATE_BEYOND_BOUND,
                    table.place(row, table.columnOf(field).orElseThrow()),
                    plain(perUnit),
                    plain(perUnit.movePointRight(2)),
                    MOST_PER_UNIT.toPlainString());
        }
    }

    private static BigDecimal perFull(ReadTable table, RuleRow row) {
        BigDecimal full = number(table, row, EffectField.FULL_AMOUNT);
        return full.signum() <= 0
                ? BigDecimal.ZERO
                : number(table, row, EffectField.POINTS_PER_FULL).divide(full, MathContext.DECIMAL32);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static void checkFactor(ReadTable table, RuleRow row, Findings findings) {
        BigDecimal factor = number(table, row, EffectField.MULTIPLY_FACTOR);
        if (factor.compareTo(LARGEST_FACTOR) > 0) {
            findings.add(
                    LogicFindingCodes.FACTOR_BEYOND_BOUND,
                    table.place(row, table.columnOf(EffectField.MULTIPLY_FACTOR).orElseThrow()),
                    plain(factor),
                    LARGEST_FACTOR.toPlainString(),
                    plain(factor.movePointLeft(2)));
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
