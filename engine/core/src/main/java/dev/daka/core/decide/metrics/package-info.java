/** A metric and the day figures of a member in, the metric's value out. */
@NullMarked
package dev.daka.core.decide.metrics;

import org.jspecify.annotations.NullMarked;
