/**
 * Parses the code of a cell's number format and determines the text that the sheet displays. A format is refused
 * unless its whole code is understood.
 */
@NullMarked
package dev.daka.core.workbook.file.format;

import org.jspecify.annotations.NullMarked;
