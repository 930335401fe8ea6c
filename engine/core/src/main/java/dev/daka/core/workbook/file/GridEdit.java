package dev.daka.core.workbook.file;

/** An edit of one sheet of a {@link Grid}. Rows and columns are counted from 0. */
public sealed interface GridEdit {
    /** Name of the edited sheet. */
    String sheet();

    /**
     * A text typed into a cell. The cell then holds this text and has no format, like a cell of a spreadsheet that
     * holds text: {@code 10}, {@code 50%} and {@code 2026-10-01} are read as they are shown, and {@code =1+1} is no
     * formula.
     *
     * @param text the new text; empty to make the cell blank
     */
    record TypedText(String sheet, int row, int column, String text) implements GridEdit {
        public TypedText {
            require(row, SheetXml.MOST_ROWS);
            require(column, SheetXml.MOST_COLUMNS);
        }
    }

    /** Blank rows inserted above {@code row}. */
    record InsertedRows(String sheet, int row, int count) implements GridEdit {
        public InsertedRows {
            require(row, SheetXml.MOST_ROWS);
            require(count, SheetXml.MOST_ROWS);
        }
    }

    /** Rows removed from {@code row} on. The rows below them move up. */
    record RemovedRows(String sheet, int row, int count) implements GridEdit {
        public RemovedRows {
            require(row, SheetXml.MOST_ROWS);
            require(count, SheetXml.MOST_ROWS);
        }
    }

    private static void require(int number, int limit) {
        if (number < 0 || number >= limit) {
            throw new IllegalArgumentException(number + " is not from 0 to " + (limit - 1));
        }
    }
}
