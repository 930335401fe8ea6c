/** Recorded actions and versions in, a report of what they would have decided out. */
@NullMarked
package dev.daka.service.admin.simulations;

import org.jspecify.annotations.NullMarked;
