/** One class per engine, which publishes the measured table and evaluates occasions with it. */
@NullMarked
package dev.daka.bench.contestant;

import org.jspecify.annotations.NullMarked;
