package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicFindingCodes;
import dev.daka.core.vocabulary.Binding;

/**
 * Reports conditions that list all existing names and so exclude nothing. If all rows of a column are like this,
 * {@link IrrelevantColumn} reports the column instead.
 */
final class ListCoversAll implements RegionCheck {
    @Override
    public void check(ReadWorkbook workbook, Regions regions, Findings findings) {
        for (TableRegions table : regions.tables()) {
            for (int column = 0; column < table.table().indexes().size(); column++) {
                if (table.table().column(column).binding() instanceof Binding.Condition condition
                        && !IrrelevantColumn.isIrrelevant(table, column, regions.space())) {
                    check(table, column, condition, regions, findings);
                }
            }
        }
    }

    private static void check(
            TableRegions table, int column, Binding.Condition condition, Regions regions, Findings findings) {
        for (RowRegion region : table.rows()) {
            if (region.row().values().get(column).orElse(null) instanceof CellValue.Keys names
                    && regions.space().decidesNothing(condition, names)) {
                findings.add(
                        LogicFindingCodes.LIST_COVERS_ALL,
                        table.table().place(region.row(), column),
                        region.row().texts().get(column));
            }
        }
    }
}
