/**
 * Holiday calendars: they return the kind of day and the holiday of a date. In a year without data both are unknown.
 */
@NullMarked
package dev.daka.core.vocabulary.calendar;

import org.jspecify.annotations.NullMarked;
