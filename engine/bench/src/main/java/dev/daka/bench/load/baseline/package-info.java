/** Measures how fast PostgreSQL books with one transaction per action, at a number of clients or at a rate. */
@NullMarked
package dev.daka.bench.load.baseline;

import org.jspecify.annotations.NullMarked;
