/** The code of a cell's number format in, the text that the sheet shows out. Formats that are not understood whole are refused. */
@NullMarked
package dev.daka.core.workbook.file.format;

import org.jspecify.annotations.NullMarked;
