package dev.daka.core.table;

import dev.daka.core.evaluation.CellText;
import dev.daka.core.finding.Place;
import org.apache.poi.ss.util.CellAddress;

/**
 * A filled cell as the file holds it.
 *
 * @param sheet  it stands on
 * @param row    from 0
 * @param column from 0
 * @param kind   what it holds
 * @param seen   the text that the operator sees, at most {@link #LONGEST} characters of it
 * @param typed  the value behind: a plain decimal for numbers, {@code 2026-10-01}, {@code 2026-10-01T08:00:00} or
 *               {@code 08:00:00} for dates and times, otherwise what is seen
 */
record RawCell(String sheet, int row, int column, Kind kind, String seen, String typed) {
    /** No text that is read may be half as long; more would only be work for what reads it. */
    static final int LONGEST = 1_000;

    /** What a cell holds. */
    enum Kind {
        TEXT,
        NUMBER,
        /** A number that Excel shows as a date or a time. */
        DATE,
        FLAG,
        FORMULA,
        ERROR
    }

    /** Such as {@code B12}. */
    String ref() {
        return new CellAddress(row, column).formatAsString();
    }

    Place place() {
        return new Place(sheet, ref());
    }

    /** The cell as one that a formula has filled. */
    RawCell asFormula() {
        return new RawCell(sheet, row, column, Kind.FORMULA, seen, seen);
    }

    /** The cell with no more text than is taken, and never without any. */
    RawCell cut() {
        String start = CellText.stripped(seen.substring(0, LONGEST));
        String text = start.isEmpty() ? "…" : start;
        return new RawCell(sheet, row, column, kind, text, text);
    }
}
