/** The decision about an action: granted effects, withheld effects and the reasons. */
@NullMarked
package dev.daka.core.decide.outcome;

import org.jspecify.annotations.NullMarked;
