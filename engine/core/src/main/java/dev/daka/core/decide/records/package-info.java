/** The records about a member that a decision reads, and the changes that it makes to them. */
@NullMarked
package dev.daka.core.decide.records;

import org.jspecify.annotations.NullMarked;
