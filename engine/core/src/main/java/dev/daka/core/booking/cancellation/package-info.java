/** Cancels actions, wholly or in part, and reports what was reversed and what the member keeps. */
@NullMarked
package dev.daka.core.booking.cancellation;

import org.jspecify.annotations.NullMarked;
