package dev.daka.core.workbook.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Properties of a sheet other than the contents of its cells. The class that reads the sheet fills it; afterwards it
 * does not change.
 */
final class SheetLayout {
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final Map<Integer, BitSet> held = new HashMap<>();
    private final NavigableMap<Integer, BitSet> comments = new TreeMap<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private boolean hidden;
    private boolean hidesZeros;
    private boolean showsFormulas;

    void hide() {
        hidden = true;
    }

    /** Records that the sheet displays cells with the number 0 as blank. */
    void hideZeros() {
        hidesZeros = true;
    }

    /** Records that the sheet displays numbers without their formats. */
    void showFormulas() {
        showsFormulas = true;
    }

    void hideRow(int row) {
        hiddenRows.set(row);
    }

    /** Records that the columns from {@code first} to {@code last}, both included, are hidden. */
    void hideColumns(int first, int last) {
        hiddenColumns.set(first, last + 1);
    }

    void merge(CellRangeAddress area) {
        merged.add(area);
    }

    /** Records that the file contains this cell, even if it is blank. */
    void hold(int row, int column) {
        held.computeIfAbsent(row, any -> new BitSet()).set(column);
    }

    void comment(int row, int column) {
        comments.computeIfAbsent(row, any -> new BitSet()).set(column);
    }

    /** The layout after the sheet's rows moved. */
    SheetLayout moved(RowShift shift) {
        SheetLayout moved = new SheetLayout();
        moved.hidden = hidden;
        moved.hidesZeros = hidesZeros;
        moved.showsFormulas = showsFormulas;
        moved.hiddenColumns.or(hiddenColumns);
        hiddenRows.stream().map(shift::of).filter(row -> row >= 0).forEach(moved.hiddenRows::set);
        merged.forEach(area -> shift.of(area).ifPresent(moved.merged::add));
        move(held, shift, moved.held);
        move(comments, shift, moved.comments);
        return moved;
    }

    private static void move(Map<Integer, BitSet> rows, RowShift shift, Map<Integer, BitSet> moved) {
        rows.forEach((row, columns) -> {
            int target = shift.of(row);
            if (target >= 0) {
                moved.put(target, columns);
            }
        });
    }

    boolean hidesZeros() {
        return hidesZeros;
    }

    boolean showsFormulas() {
        return showsFormulas;
    }

    boolean hidden() {
        return hidden;
    }

    BitSet hiddenRows() {
        return hiddenRows;
    }

    BitSet hiddenColumns() {
        return hiddenColumns;
    }

    List<CellRangeAddress> merged() {
        return merged;
    }

    boolean holds(int row, int column) {
        return held.getOrDefault(row, new BitSet()).get(column);
    }

    /** Columns that have a comment, by row. */
    NavigableMap<Integer, BitSet> comments() {
        return comments;
    }
}
