/** Campaigns in their typed form in, files for spreadsheet programs and for stock Drools out. */
@NullMarked
package dev.daka.core.workbook.write;

import org.jspecify.annotations.NullMarked;
