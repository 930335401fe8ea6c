package dev.daka.core.table;

import dev.daka.core.finding.Place;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet's filled cells, by row and column from 0, and its merged areas. Blank cells are absent. */
final class RawSheet {
    private final String name;
    private final NavigableMap<Integer, NavigableMap<Integer, RawCell>> rows = new TreeMap<>();
    private final List<CellRangeAddress> merged;

    RawSheet(String name, List<RawCell> cells, List<CellRangeAddress> merged) {
        this.name = name;
        this.merged = List.copyOf(merged);
        cells.forEach(
                cell -> rows.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell));
    }

    String name() {
        return name;
    }

    /** The filled cells of a row by column; empty for a blank row. */
    NavigableMap<Integer, RawCell> row(int row) {
        return rows.getOrDefault(row, new TreeMap<>());
    }

    Optional<RawCell> cell(int row, int column) {
        return Optional.ofNullable(row(row).get(column));
    }

    /** What the operator sees there; empty for a blank cell. */
    String seen(int row, int column) {
        return cell(row, column).map(RawCell::seen).orElse("");
    }

    /** The last row with content, or -1. */
    int lastRow() {
        return rows.isEmpty() ? -1 : rows.lastKey();
    }

    List<CellRangeAddress> merged() {
        return merged;
    }

    Place place(int row, int column) {
        return new Place(name, new CellAddress(row, column).formatAsString());
    }
}
