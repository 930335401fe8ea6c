/** Compares Daka's reader of .xlsx files with libraries that read them. */
@NullMarked
package dev.daka.bench.reading;

import org.jspecify.annotations.NullMarked;
