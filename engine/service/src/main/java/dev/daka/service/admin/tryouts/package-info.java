/** Decides an action that an operator makes up. Nothing is booked. */
@NullMarked
package dev.daka.service.admin.tryouts;

import org.jspecify.annotations.NullMarked;
