/** A number of clients or a rate in; how fast PostgreSQL books with one transaction per action, out. */
@NullMarked
package dev.daka.bench.load.baseline;

import org.jspecify.annotations.NullMarked;
