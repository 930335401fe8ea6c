/** What a rule may look at, and what the rules propose before any limit. */
@NullMarked
package dev.daka.core.evaluation;

import org.jspecify.annotations.NullMarked;
