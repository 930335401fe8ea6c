/** Computes a metric's value from the metric's definition and a member's figures per day. */
@NullMarked
package dev.daka.core.decide.metrics;

import org.jspecify.annotations.NullMarked;
