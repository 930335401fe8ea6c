/** Measures the contestants and prints the results as Markdown. */
@NullMarked
package dev.daka.bench;

import org.jspecify.annotations.NullMarked;
