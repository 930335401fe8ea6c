/** Replays recorded actions and reports what rule sets would have decided on them. */
@NullMarked
package dev.daka.core.replay.simulation;

import org.jspecify.annotations.NullMarked;
