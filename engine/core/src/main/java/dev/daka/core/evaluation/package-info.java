/** The facts that a rule can read, and the effects that rules propose before limits are applied. */
@NullMarked
package dev.daka.core.evaluation;

import org.jspecify.annotations.NullMarked;
