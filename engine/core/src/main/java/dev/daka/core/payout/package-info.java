/** Rows that pay and what they answer in, the most that one action can be paid out. */
@NullMarked
package dev.daka.core.payout;

import org.jspecify.annotations.NullMarked;
