/** The bytes of an .xlsx or .csv file in, sheets of {@link dev.daka.core.workbook.file.RawCell}s out. */
@NullMarked
package dev.daka.core.workbook.file;

import org.jspecify.annotations.NullMarked;
