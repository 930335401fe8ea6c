/** Takes rows that pay points, with the actions that they match, and computes the largest payout for one action. */
@NullMarked
package dev.daka.core.workbook.lint.payout;

import org.jspecify.annotations.NullMarked;
