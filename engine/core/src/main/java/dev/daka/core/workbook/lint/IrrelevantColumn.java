package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicFindingCodes;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.workbook.lint.region.Space;
import java.util.List;
import java.util.Optional;

/** Reports columns that are blank in every row, and condition columns that exclude nothing in any row. */
final class IrrelevantColumn implements RegionCheck {
    @Override
    public void check(ReadWorkbook workbook, Regions regions, Findings findings) {
        for (TableRegions table : regions.tables()) {
            for (int column = 0; column < table.table().indexes().size(); column++) {
                if (isIrrelevant(table, column, regions.space())) {
                    findings.add(
                            LogicFindingCodes.IRRELEVANT_COLUMN,
                            table.table().heading(column),
                            table.table().column(column).label());
                }
            }
        }
    }

    static boolean isIrrelevant(TableRegions table, int column, Space space) {
        List<RuleRow> rows = table.table().table().rows();
        return !rows.isEmpty() && rows.stream().allMatch(row -> decidesNothing(table.table(), row, column, space));
    }

    private static boolean decidesNothing(ReadTable table, RuleRow row, int column, Space space) {
        if (!ReadTable.isFilled(row, column)) {
            return true;
        }
        Optional<CellValue> value = row.values().get(column);
        return value.isPresent()
                && table.column(column).binding() instanceof Binding.Condition condition
                && space.decidesNothing(condition, value.get());
    }
}
