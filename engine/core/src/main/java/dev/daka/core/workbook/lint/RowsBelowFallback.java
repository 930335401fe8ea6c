package dev.daka.core.workbook.lint;

import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicFindingCodes;
import java.util.List;

/** Finds rows below a row without conditions in a table with hit policy {@code FIRST}. They never fire. */
final class RowsBelowFallback implements RegionCheck {
    @Override
    public void check(ReadWorkbook workbook, Regions regions, Findings findings) {
        for (TableRegions table : regions.tables()) {
            int fallback = fallback(table, regions);
            if (fallback < table.rows().size() - 1) {
                List<RowRegion> below =
                        table.rows().subList(fallback + 1, table.rows().size());
                findings.add(
                        LogicFindingCodes.ROWS_BELOW_FALLBACK,
                        table.rows().get(fallback).place(),
                        below.size(),
                        RowNames.quoted(below));
            }
        }
    }

    /**
     * Index of the first row that matches every occasion, if the table has hit policy {@code FIRST}. Otherwise, or if
     * there is no such row, the index of the last row.
     */
    static int fallback(TableRegions table, Regions regions) {
        for (int i = 0; i < table.rows().size() && table.takesFirstOnly(); i++) {
            if (table.rows().get(i).box().covers(regions.space().everything())) {
                return i;
            }
        }
        return table.rows().size() - 1;
    }
}
