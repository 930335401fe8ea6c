/** A workbook as it was read in, findings about what it says out: one class for each kind of mistake. */
@NullMarked
package dev.daka.core.workbook.lint;

import org.jspecify.annotations.NullMarked;
