/** The measured table in; one class for each engine, which publishes it and answers, out. */
@NullMarked
package dev.daka.bench.contestant;

import org.jspecify.annotations.NullMarked;
