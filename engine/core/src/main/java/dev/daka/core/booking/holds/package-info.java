/** Holds points for a member and then redeems or releases them. */
@NullMarked
package dev.daka.core.booking.holds;

import org.jspecify.annotations.NullMarked;
