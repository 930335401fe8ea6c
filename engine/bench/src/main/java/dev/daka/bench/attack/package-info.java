/** Measures how attacks affect the ordinary callers of a service. */
@NullMarked
package dev.daka.bench.attack;

import org.jspecify.annotations.NullMarked;
