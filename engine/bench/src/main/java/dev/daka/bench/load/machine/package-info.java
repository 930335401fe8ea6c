/** Nothing in; a PostgreSQL and a service of our own, and the processor time that each process spends, out. */
@NullMarked
package dev.daka.bench.load.machine;

import org.jspecify.annotations.NullMarked;
