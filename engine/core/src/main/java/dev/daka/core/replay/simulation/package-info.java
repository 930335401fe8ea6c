/** Recorded actions in, what rule sets would have decided on them out. */
@NullMarked
package dev.daka.core.replay.simulation;

import org.jspecify.annotations.NullMarked;
