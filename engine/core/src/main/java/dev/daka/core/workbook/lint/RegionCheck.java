package dev.daka.core.workbook.lint;

import dev.daka.core.finding.Findings;

/** Looks for one kind of thing that shows only where rows are held against each other, or against all that can happen. */
interface RegionCheck {
    void check(ReadWorkbook workbook, Regions regions, Findings findings);
}
