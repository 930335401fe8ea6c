/**
 * Applies multipliers, caps and budgets to the effects that rules propose. The result is the granted and the withheld
 * effects.
 */
@NullMarked
package dev.daka.core.decide.limits;

import org.jspecify.annotations.NullMarked;
