/** Two {@link dev.daka.core.table.CheckedWorkbook}s in, {@link dev.daka.core.difference.WorkbookDifference} out: what differs in meaning. */
@NullMarked
package dev.daka.core.difference;

import org.jspecify.annotations.NullMarked;
