/** What is on record about a member that a decision looks at, and what the decision adds to it. */
@NullMarked
package dev.daka.core.decide.records;

import org.jspecify.annotations.NullMarked;
