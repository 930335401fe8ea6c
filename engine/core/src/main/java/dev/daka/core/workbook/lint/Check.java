package dev.daka.core.workbook.lint;

import dev.daka.core.finding.Findings;

/** Checks the contents of a workbook for one kind of mistake or notable fact. */
public interface Check {
    void check(ReadWorkbook workbook, Findings findings);
}
