/** The words of a workbook's form, for those who read files and those who write them: neither has words of its own. */
@NullMarked
package dev.daka.core.workbook.form;

import org.jspecify.annotations.NullMarked;
