/** An action and the records of its member in, a decision and the changes it makes to those records out. */
@NullMarked
package dev.daka.core.decision;

import org.jspecify.annotations.NullMarked;
