/**
 * The only package that uses classes of Drools which are not its public API. {@link dev.daka.core.decide.rules.network.RuleNetwork} is
 * what the others see of it.
 */
@NullMarked
package dev.daka.core.decide.rules.network;

import org.jspecify.annotations.NullMarked;
