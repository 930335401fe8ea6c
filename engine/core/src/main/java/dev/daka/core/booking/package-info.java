/**
 * Actions in, answers that are booked for good out: many actions at a time, each decided against what is on record, all of
 * them written together. {@link dev.daka.core.booking.Storage} is where the records are.
 */
@NullMarked
package dev.daka.core.booking;

import org.jspecify.annotations.NullMarked;
