/** Rows that pay, and the actions that they match, in; the most that one action can be paid out. */
@NullMarked
package dev.daka.core.workbook.lint.payout;

import org.jspecify.annotations.NullMarked;
