/** A seed and a number of rows in; the same table as a workbook, as DMN and as plain rows, and the actions asked about, out. */
@NullMarked
package dev.daka.bench.table;

import org.jspecify.annotations.NullMarked;
