package dev.daka.core.workbook.lint;

import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicFindingCodes;
import dev.daka.core.workbook.lint.region.Box;
import dev.daka.core.workbook.lint.region.Effort;
import dev.daka.core.workbook.lint.region.Gap;
import java.util.List;

/**
 * Finds rows of a table whose first matching row only fires, that never are the first: rows above take all that they
 * answer, one alone or several together. Rows below one without conditions are found by {@link RowsBelowFallback}.
 */
final class MaskedRow implements RegionCheck {
    /** Beyond it a row counts as not masked: several rows above then share what it answers in too many ways. */
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

    /** The rows above that take all that a row answers: one where one is enough. */
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
