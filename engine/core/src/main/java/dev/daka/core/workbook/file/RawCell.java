package dev.daka.core.workbook.file;

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
 * @param seen   the text that the operator sees, at most {@link #LONGEST} characters of it; for unclear cells the one that the
 *               file holds
 * @param typed  the value behind: a plain decimal for numbers, {@code 2026-10-01}, {@code 2026-10-01T08:00:00} or
 *               {@code 08:00:00} for dates and times, the text that the file holds; for unclear cells the format's code
 * @param whole  false if the format leaves out a part of a text, a date or a time
 */
public record RawCell(String sheet, int row, int column, Kind kind, String seen, String typed, boolean whole) {
    /** No text that is read may be half as long; more would only be work for what reads it. */
    static final int LONGEST = 1_000;

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A number that Excel shows as a date or a time. */
        DATE,
        FLAG,
        FORMULA,
        ERROR,
        /** A number or a flag under a format that is not understood: nobody can say what the operator sees. */
        UNCLEAR,
        /** A text under such a format. */
        UNCLEAR_TEXT
    }

    boolean isText() {
        return kind == Kind.TEXT || kind == Kind.UNCLEAR_TEXT;
    }

    /** The text that the file holds, whatever is shown of it: what rows for Drools go by. */
    public String written() {
        return kind == Kind.TEXT ? typed : seen;
    }

    /** Such as {@code B12}. */
    public String ref() {
        return new CellAddress(row, column).formatAsString();
    }

    public Place place() {
        return new Place(sheet, ref());
    }

    /** The cell as one that a formula has filled. */
    RawCell asFormula() {
        return new RawCell(sheet, row, column, Kind.FORMULA, seen, seen, true);
    }

    /** The cell with no more text than is taken, and never without any. */
    RawCell cut() {
        String start = CellText.stripped(
                written().substring(0, Math.min(LONGEST, written().length())));
        String text = start.isEmpty() ? "…" : start;
        return new RawCell(sheet, row, column, kind, text, text, whole);
    }
}
