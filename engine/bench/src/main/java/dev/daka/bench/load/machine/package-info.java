/** Starts a PostgreSQL server and a service, and measures the processor time of each process. */
@NullMarked
package dev.daka.bench.load.machine;

import org.jspecify.annotations.NullMarked;
