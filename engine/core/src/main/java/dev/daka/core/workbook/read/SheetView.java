package dev.daka.core.workbook.read;

import dev.daka.core.workbook.file.RawCell;
import dev.daka.core.workbook.file.RawSheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;

/**
 * A sheet as it stands in the file, whatever is wrong with it.
 *
 * @param name    name of the sheet
 * @param head    number of the row with the columns' labels, from 1; 0 if there is none
 * @param rows    the rows with content, from the top
 * @param lastRow number of the last row with content, from 1; it is larger than that of the last row given if the view
 *     leaves rows out
 */
public record SheetView(String name, int head, List<SheetRow> rows, int lastRow) {
    /** A view is looked at, not worked on: what nobody could look through would only fill the memory. */
    private static final int MOST_CELLS = 200_000;

    private static final int LONGEST_TEXT = 200;

    public SheetView {
        rows = List.copyOf(rows);
    }

    /**
     * A row with content.
     *
     * @param row   number of the row, from 1
     * @param texts what the sheet shows in columns A, B and so on, to the last one that is filled
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
