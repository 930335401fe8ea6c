package dev.daka.core.workbook.read;

import dev.daka.core.workbook.file.RawCell;
import dev.daka.core.workbook.file.RawSheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;

/**
 * The displayed content of a sheet, with or without errors.
 *
 * @param name    name of the sheet
 * @param head    number of the row that holds the columns' labels, from 1; 0 if there is no such row
 * @param rows    rows with content, from top to bottom
 * @param lastRow number of the last row with content, from 1; larger than the number of the last element of
 *     {@code rows} if the view leaves rows out
 */
public record SheetView(String name, int head, List<SheetRow> rows, int lastRow) {
    /**
     * Limit on the cells of a view. A view is only displayed, and a larger one would take memory for rows that an
     * operator does not look through.
     */
    private static final int MOST_CELLS = 200_000;

    private static final int LONGEST_TEXT = 200;

    public SheetView {
        rows = List.copyOf(rows);
    }

    /**
     * A row with content.
     *
     * @param row   number of the row, from 1
     * @param texts displayed texts of the row, from column A to its last filled column; empty for a blank cell
     */
    public record SheetRow(int row, List<String> texts) {
        public SheetRow {
            texts = List.copyOf(texts);
        }
    }

    static SheetView of(RawSheet sheet, int head) {
        List<SheetRow> lines = new ArrayList<>();
        int cells = 0;
        for (int row = 0; row <= sheet.lastRow() && cells < MOST_CELLS; row++) {
            NavigableMap<Integer, RawCell> filled = sheet.row(row);
            if (!filled.isEmpty()) {
                lines.add(row(row, filled));
                cells += filled.lastKey() + 1;
            }
        }
        return new SheetView(sheet.name(), head, lines, sheet.lastRow() + 1);
    }

    private static SheetRow row(int row, NavigableMap<Integer, RawCell> filled) {
        List<String> texts = new ArrayList<>(Collections.nCopies(filled.lastKey() + 1, ""));
        filled.forEach((column, cell) -> texts.set(column, shortened(cell.seen())));
        return new SheetRow(row + 1, texts);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
