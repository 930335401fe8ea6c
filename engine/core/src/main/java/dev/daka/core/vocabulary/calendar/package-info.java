/** A date in, the kind of day and its holiday out. A year without data stays unknown. */
@NullMarked
package dev.daka.core.vocabulary.calendar;

import org.jspecify.annotations.NullMarked;
