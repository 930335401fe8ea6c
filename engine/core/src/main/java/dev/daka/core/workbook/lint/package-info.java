/** Checks the contents of a workbook and returns findings. There is one class for each kind of mistake. */
@NullMarked
package dev.daka.core.workbook.lint;

import org.jspecify.annotations.NullMarked;
