package dev.daka.core.workbook.lint;

import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicFindingCodes;
import java.util.List;

/** Finds a row without any condition that is not the last of a table whose first matching row only fires. */
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

    /** The number of the row that no other comes after; the last one where none is unconditional. */
    static int fallback(TableRegions table, Regions regions) {
        for (int i = 0; i < table.rows().size() && table.takesFirstOnly(); i++) {
            if (table.rows().get(i).box().covers(regions.space().everything())) {
                return i;
            }
        }
        return table.rows().size() - 1;
    }
}
