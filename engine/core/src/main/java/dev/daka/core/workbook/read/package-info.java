/** A workbook in, {@link dev.daka.core.workbook.read.CheckedWorkbook} or findings out. Nothing downstream sees a raw cell. */
@NullMarked
package dev.daka.core.workbook.read;

import org.jspecify.annotations.NullMarked;
