/** Checked actions in, booked decisions out: the queue, and the workers that take batches from it. */
@NullMarked
package dev.daka.service.booking;

import org.jspecify.annotations.NullMarked;
