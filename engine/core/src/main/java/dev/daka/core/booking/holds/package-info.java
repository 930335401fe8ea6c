/** Points that are to be set aside, redeemed or put back in; what became of the hold out. */
@NullMarked
package dev.daka.core.booking.holds;

import org.jspecify.annotations.NullMarked;
