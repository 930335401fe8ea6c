/**
 * Generates the measured table from a seed and a number of rows, as a workbook, as DMN and as plain rows, and the
 * actions to evaluate with it.
 */
@NullMarked
package dev.daka.bench.table;

import org.jspecify.annotations.NullMarked;
