/**
 * Turns submitted actions into booked decisions. {@link dev.daka.core.booking.BookingWorker} takes many actions at a
 * time, decides each against the stored records and writes them together. {@link dev.daka.core.booking.Storage} stores
 * the records.
 */
@NullMarked
package dev.daka.core.booking;

import org.jspecify.annotations.NullMarked;
