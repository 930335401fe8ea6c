package dev.daka.core.workbook.lint;

import dev.daka.core.finding.Findings;

/** Looks for one kind of thing that is wrong or notable in what a workbook says. */
public interface Check {
    void check(ReadWorkbook workbook, Findings findings);
}
