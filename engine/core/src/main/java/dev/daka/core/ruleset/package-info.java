/** A checked workbook in, an immutable {@link dev.daka.core.ruleset.RuleSet} out. */
@NullMarked
package dev.daka.core.ruleset;

import org.jspecify.annotations.NullMarked;
