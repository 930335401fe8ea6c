/** A workbook in, {@link dev.daka.core.table.CheckedWorkbook} or findings out. Nothing downstream sees a raw cell. */
@NullMarked
package dev.daka.core.table;

import org.jspecify.annotations.NullMarked;
