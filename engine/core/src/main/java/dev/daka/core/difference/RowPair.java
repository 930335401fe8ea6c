package dev.daka.core.difference;

/** A row and what became of it. */
record RowPair(PlacedRow before, PlacedRow after) {}
