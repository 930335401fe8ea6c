/** The answer to an action: what was granted, what was withheld, and why. */
@NullMarked
package dev.daka.core.decide.outcome;

import org.jspecify.annotations.NullMarked;
