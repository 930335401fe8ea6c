/** Generates campaigns and actions from a seed, and reads the granted points from the answers. */
@NullMarked
package dev.daka.bench.load.traffic;

import org.jspecify.annotations.NullMarked;
