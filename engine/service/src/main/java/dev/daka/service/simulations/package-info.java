/** Recorded actions and versions in, a report of what they would have decided out. */
@NullMarked
package dev.daka.service.simulations;

import org.jspecify.annotations.NullMarked;
