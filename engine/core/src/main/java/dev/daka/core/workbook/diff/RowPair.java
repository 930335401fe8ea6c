package dev.daka.core.workbook.diff;

/** A row and what became of it. */
record RowPair(PlacedRow before, PlacedRow after) {}
