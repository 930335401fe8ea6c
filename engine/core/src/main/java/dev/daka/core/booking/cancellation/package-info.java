/** An action that is to be taken back, wholly or in part, in; what is taken back of it, and what is not, out. */
@NullMarked
package dev.daka.core.booking.cancellation;

import org.jspecify.annotations.NullMarked;
