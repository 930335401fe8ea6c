package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicFindingCodes;
import dev.daka.core.vocabulary.Binding;

/**
 * Finds conditions that exclude all existing names. Conditions on segments are not checked, because a member can be
 * in no segment.
 */
final class NegationOfAll implements RegionCheck {
    @Override
    public void check(ReadWorkbook workbook, Regions regions, Findings findings) {
        for (RowRegion region : regions.rows()) {
            for (int column = 0; column < region.table().indexes().size(); column++) {
                if (isIn(region, column, regions)) {
                    findings.add(
                            LogicFindingCodes.NEGATION_OF_ALL,
                            region.table().place(region.row(), column),
                            region.row().texts().get(column));
                }
            }
        }
    }

    static boolean isIn(RowRegion region, int column, Regions regions) {
        return region.row().values().get(column).orElse(null) instanceof CellValue.Except names
                && region.table().column(column).binding() instanceof Binding.Condition condition
                && regions.space().admitsNothingExpected(condition, names);
    }
}
