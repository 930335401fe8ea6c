package dev.daka.core.workbook.lint;

import dev.daka.core.finding.Findings;

/**
 * Checks for one kind of mistake that shows only if rows are compared with one another, or with all possible
 * occasions.
 */
interface RegionCheck {
    void check(ReadWorkbook workbook, Regions regions, Findings findings);
}
