/**
 * Reads a workbook and returns a {@link dev.daka.core.workbook.read.CheckedWorkbook} or findings. Later stages work
 * with parsed values, never with raw cells.
 */
@NullMarked
package dev.daka.core.workbook.read;

import org.jspecify.annotations.NullMarked;
