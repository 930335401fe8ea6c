/** Measures the contestants and prints what it measured as Markdown. */
@NullMarked
package dev.daka.bench;

import org.jspecify.annotations.NullMarked;
