/** A posted action in, a decision out, booked once for good. */
@NullMarked
package dev.daka.service.api.actions;

import org.jspecify.annotations.NullMarked;
