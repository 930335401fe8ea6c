package dev.daka.core.workbook.file;

import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A move of all rows from {@code first} on. They move down if rows are inserted above them. If rows are removed, the
 * rows below them move up.
 *
 * @param by number of inserted rows; negative for the number of removed rows
 */
record RowShift(int first, int by) {
    /** New position of a row; -1 if the row is removed. */
    int of(int row) {
        if (row < first) {
            return row;
        }
        return row + by < first ? -1 : row + by;
    }

    /**
     * The merged cells afterwards. Rows that are inserted among them become part of them. Empty if fewer than two
     * cells are left.
     */
    Optional<CellRangeAddress> of(CellRangeAddress area) {
        if (area.getLastRow() < first) {
            return Optional.of(area);
        }
        int top = area.getFirstRow() < first ? area.getFirstRow() : Math.max(area.getFirstRow() + by, first);
        int bottom = Math.max(area.getLastRow() + by, first - 1);
        CellRangeAddress moved =
                new CellRangeAddress(top, Math.max(top, bottom), area.getFirstColumn(), area.getLastColumn());
        return bottom < top || moved.getNumberOfCells() < 2 ? Optional.empty() : Optional.of(moved);
    }
}
