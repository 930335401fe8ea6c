package dev.daka.core.workbook.lint;

import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicFindingCodes;
import dev.daka.core.workbook.lint.region.Box;
import dev.daka.core.workbook.lint.region.Effort;
import dev.daka.core.workbook.lint.region.Gap;
import java.util.List;

/**
 * Finds rows that never fire in a table with hit policy {@code FIRST}, because the rows above match all of their
 * occasions. One row above can do so alone, or several together.
 *
 * <p>{@link RowsBelowFallback} finds the rows below a row without conditions.
 */
final class MaskedRow implements RegionCheck {
    /**
     * Comparisons allowed for one row, in addition to 11 for each row above it. If the search exceeds them, the row
     * counts as not masked.
     */
    static final long MOST_PER_ROW = 20_000;

    static final long MOST_ALTOGETHER = 60_000_000;

    @Override
    public void check(ReadWorkbook workbook, Regions regions, Findings findings) {
        Effort effort = new Effort(MOST_ALTOGETHER);
        for (TableRegions table : regions.tables()) {
            if (table.takesFirstOnly()) {
                check(table, RowsBelowFallback.fallback(table, regions), effort, findings);
            }
        }
        if (effort.isExhausted()) {
            findings.add(
                    LogicFindingCodes.TOO_ENTANGLED, regions.tables().get(0).sheet(), LintTexts.text("maskedRows"));
        }
    }

    private static void check(TableRegions table, int last, Effort effort, Findings findings) {
        List<Box> boxes = table.boxes();
        for (int row = 1; row <= last; row++) {
            if (boxes.get(row).isEmpty()) {
                continue;
            }
            List<RowRegion> maskers = maskers(table, boxes, row, effort);
            if (!maskers.isEmpty()) {
                findings.add(LogicFindingCodes.MASKED_ROW, table.rows().get(row).place(), RowNames.quoted(maskers));
            }
        }
    }

    /**
     * The rows above that together match all occasions of a row; a single row if one is enough. Empty if the row is
     * not masked.
     */
    private static List<RowRegion> maskers(TableRegions table, List<Box> boxes, int row, Effort effort) {
        Box box = boxes.get(row);
        for (int above = 0; above < row; above++) {
            if (boxes.get(above).covers(box)) {
                return List.of(table.rows().get(above));
            }
        }
        Effort part = effort.part(11L * row + MOST_PER_ROW);
        Gap left = Gap.of(box, boxes.subList(0, row), 1, part);
        effort.spend(part.spent());
        return left.isNothing() ? left.used().stream().map(table.rows()::get).toList() : List.of();
    }
}
