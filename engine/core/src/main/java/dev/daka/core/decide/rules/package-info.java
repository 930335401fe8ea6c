/** Compiles a checked workbook into an immutable {@link dev.daka.core.decide.rules.RuleSet}. */
@NullMarked
package dev.daka.core.decide.rules;

import org.jspecify.annotations.NullMarked;
