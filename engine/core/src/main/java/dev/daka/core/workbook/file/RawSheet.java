package dev.daka.core.workbook.file;

import dev.daka.core.finding.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** The filled cells of a sheet, by row and column from 0, and its layout. Blank cells are absent. */
public final class RawSheet {
    private final String name;
    private final NavigableMap<Integer, NavigableMap<Integer, RawCell>> rows = new TreeMap<>();
    private final SheetLayout layout;

    RawSheet(String name, List<RawCell> cells, SheetLayout layout) {
        this.name = name;
        this.layout = layout;
        cells.forEach(
                cell -> rows.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell));
    }

    private RawSheet(String name, NavigableMap<Integer, NavigableMap<Integer, RawCell>> rows, SheetLayout layout) {
        this.name = name;
        this.rows.putAll(rows);
        this.layout = layout;
    }

    public String name() {
        return name;
    }

    /** The sheet with another content of one cell. */
    RawSheet with(int row, int column, Optional<RawCell> cell) {
        RawSheet changed = new RawSheet(name, rows, layout);
        NavigableMap<Integer, RawCell> cells = new TreeMap<>(row(row));
        cell.ifPresentOrElse(filled -> cells.put(column, filled), () -> cells.remove(column));
        if (cells.isEmpty()) {
            changed.rows.remove(row);
        } else {
            changed.rows.put(row, cells);
        }
        return changed;
    }

    /** The sheet with its rows moved. */
    RawSheet moved(RowShift shift) {
        List<RawCell> cells = new ArrayList<>(filled());
        for (NavigableMap<Integer, RawCell> row : rows.values()) {
            for (RawCell cell : row.values()) {
                int target = shift.of(cell.row());
                if (target >= 0) {
                    cells.add(cell.inRow(target));
                }
            }
        }
        return new RawSheet(name, cells, layout.moved(shift));
    }

    /** Number of filled cells. */
    int filled() {
        return rows.values().stream().mapToInt(NavigableMap::size).sum();
    }

    /**
     * The first cell, in the order of a file, with which the sheet has too many rows, columns or filled cells.
     *
     * @param mostFilled largest number of filled cells
     */
    Optional<RawCell> firstBeyond(int mostFilled) {
        int filled = 0;
        for (NavigableMap<Integer, RawCell> row : rows.values()) {
            for (RawCell cell : row.values()) {
                filled++;
                if (cell.row() >= SheetXml.MOST_ROWS || cell.column() >= SheetXml.MOST_COLUMNS || filled > mostFilled) {
                    return Optional.of(cell);
                }
            }
        }
        return Optional.empty();
    }

    /** The filled cells of a row, by column; empty for a blank row. */
    public NavigableMap<Integer, RawCell> row(int row) {
        return rows.getOrDefault(row, Collections.emptyNavigableMap());
    }

    public Optional<RawCell> cell(int row, int column) {
        return Optional.ofNullable(row(row).get(column));
    }

    /** Text that the operator sees in the cell; empty for a blank cell. */
    public String seen(int row, int column) {
        return cell(row, column).map(RawCell::seen).orElse("");
    }

    /** Text that the file holds for the cell, regardless of its format; empty for a blank cell. */
    public String written(int row, int column) {
        return cell(row, column).map(RawCell::written).orElse("");
    }

    /** The last row with content, from 0; -1 if there is none. */
    public int lastRow() {
        return rows.isEmpty() ? -1 : rows.lastKey();
    }

    public List<CellRangeAddress> merged() {
        return Collections.unmodifiableList(layout.merged());
    }

    /**
     * True if the file contains this cell, even if it is blank. Stock Drools recognises merged cells only if the file
     * contains them.
     */
    boolean holds(int row, int column) {
        return layout.holds(row, column);
    }

    /** True if the sheet is hidden from operators. */
    boolean isHidden() {
        return layout.hidden();
    }

    boolean isRowHidden(int row) {
        return layout.hiddenRows().get(row);
    }

    boolean isColumnHidden(int column) {
        return layout.hiddenColumns().get(column);
    }

    /** Columns that have a comment, by row. */
    NavigableMap<Integer, BitSet> comments() {
        return Collections.unmodifiableNavigableMap(layout.comments());
    }

    public Place place(int row, int column) {
        return new Place(name, new CellAddress(row, column).formatAsString());
    }
}
