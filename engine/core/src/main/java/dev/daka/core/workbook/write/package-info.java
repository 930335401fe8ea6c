/** Writes parsed campaigns as files for spreadsheet programs and for stock Drools. */
@NullMarked
package dev.daka.core.workbook.write;

import org.jspecify.annotations.NullMarked;
