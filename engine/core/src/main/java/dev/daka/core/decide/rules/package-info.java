/** A checked workbook in, an immutable {@link dev.daka.core.decide.rules.RuleSet} out. */
@NullMarked
package dev.daka.core.decide.rules;

import org.jspecify.annotations.NullMarked;
