/** Reads the bytes of an .xlsx or .csv file and returns sheets of {@link dev.daka.core.workbook.file.RawCell}s. */
@NullMarked
package dev.daka.core.workbook.file;

import org.jspecify.annotations.NullMarked;
