/** An action that an operator makes up in, the decision it would get out. Nothing is booked. */
@NullMarked
package dev.daka.service.admin.tryouts;

import org.jspecify.annotations.NullMarked;
