/**
 * Compares two {@link dev.daka.core.workbook.read.CheckedWorkbook}s and returns their differences in meaning as a
 * {@link dev.daka.core.workbook.diff.WorkbookDifference}.
 */
@NullMarked
package dev.daka.core.workbook.diff;

import org.jspecify.annotations.NullMarked;
