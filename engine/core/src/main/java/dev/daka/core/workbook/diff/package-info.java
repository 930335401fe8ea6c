/** Two {@link dev.daka.core.workbook.read.CheckedWorkbook}s in, {@link dev.daka.core.workbook.diff.WorkbookDifference} out: what differs in meaning. */
@NullMarked
package dev.daka.core.workbook.diff;

import org.jspecify.annotations.NullMarked;
