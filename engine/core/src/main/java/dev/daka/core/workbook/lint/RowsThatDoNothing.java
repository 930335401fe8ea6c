package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.RuleRow;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.RuleFindingCodes;
import dev.daka.core.vocabulary.ColumnKind;
import java.util.stream.IntStream;

/** Finds rules without an effect, and reports rules without a condition. */
public final class RowsThatDoNothing implements Check {
    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        workbook.eachRow((table, row) -> {
            if (!fillsAny(table, row, ColumnKind.ACTION)) {
                findings.add(RuleFindingCodes.RULE_WITHOUT_EFFECT, table.place(row));
            }
            if (!fillsAny(table, row, ColumnKind.CONDITION)) {
                findings.add(RuleFindingCodes.RULE_WITHOUT_CONDITIONS, table.place(row));
            }
        });
    }

    private static boolean fillsAny(ReadTable table, RuleRow row, ColumnKind kind) {
        return IntStream.range(0, table.indexes().size())
                .anyMatch(i -> table.column(i).kind() == kind && ReadTable.isFilled(row, i));
    }
}
