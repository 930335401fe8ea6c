package dev.daka.core.workbook.diff;

/** The same row in the earlier and in the later workbook. */
record RowPair(PlacedRow before, PlacedRow after) {}
