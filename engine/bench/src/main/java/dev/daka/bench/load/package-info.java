/** Measures the service under load and a baseline with one transaction per action, and prints Markdown tables. */
@NullMarked
package dev.daka.bench.load;

import org.jspecify.annotations.NullMarked;
