package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.RuleRow;
import dev.daka.core.evaluation.CellText;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicFindingCodes;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.EffectField;
import dev.daka.core.vocabulary.ValueType;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reports percentages in number columns other than the factor of a multiplier, such as 50% for points per unit. They
 * are probably typing mistakes.
 */
public final class PercentageOfPoints implements Check {
    private static final Pattern PERCENTAGE = Pattern.compile("(-?[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?)\\s*%");

    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        workbook.eachRow((table, row) -> {
            for (int i = 0; i < row.values().size(); i++) {
                if (holdsNone(table.table().columns().get(i))
                        && row.values().get(i).isPresent()) {
                    check(table, row, i, findings);
                }
            }
        });
    }

    private static boolean holdsNone(Column column) {
        boolean isNumber = column.type() == ValueType.DECIMAL || column.type() == ValueType.INTEGER;
        return isNumber && !column.binding().equals(new Binding.Effect(EffectField.MULTIPLY_FACTOR));
    }

    private static void check(ReadTable table, RuleRow row, int column, Findings findings) {
        String text = CellText.plain(row.texts().get(column));
        Matcher percentage = PERCENTAGE.matcher(text);
        if (percentage.find()) {
            findings.add(
                    LogicFindingCodes.PERCENTAGE,
                    table.place(row, column),
                    text,
                    percentage.replaceAll(found -> plain(found.group(1))),
                    table.table().columns().get(column).label());
        }
    }

    private static String plain(String percent) {
        return new BigDecimal(percent.replace(",", ""))
                .movePointLeft(2)
                .stripTrailingZeros()
                .toPlainString();
    }
}
