/** A placement and a member in, what to show there out. */
@NullMarked
package dev.daka.service.api.placements;

import org.jspecify.annotations.NullMarked;
