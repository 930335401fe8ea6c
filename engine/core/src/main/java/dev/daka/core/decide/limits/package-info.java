/** A proposal in, granted and withheld effects out: multipliers, caps, budgets. */
@NullMarked
package dev.daka.core.decide.limits;

import org.jspecify.annotations.NullMarked;
