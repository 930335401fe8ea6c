package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicFindingCodes;
import dev.daka.core.vocabulary.EffectField;
import java.math.BigDecimal;

/** Reports multipliers with the factor 1, which change nothing. */
public final class FactorWithoutEffect implements Check {
    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        workbook.eachRow((table, row) -> {
            if (table.value(row, EffectField.MULTIPLY_FACTOR).orElse(null) instanceof CellValue.Decimal factor
                    && factor.value().compareTo(BigDecimal.ONE) == 0) {
                findings.add(
                        LogicFindingCodes.FACTOR_WITHOUT_EFFECT,
                        table.place(
                                row, table.columnOf(EffectField.MULTIPLY_FACTOR).orElseThrow()));
            }
        });
    }
}
