package dev.daka.core.table;

/** Looks for one kind of thing that is wrong or notable in what a workbook says. */
interface Check {
    void check(ReadWorkbook workbook, Findings findings);
}
