package dev.daka.core.workbook.file;

import dev.daka.core.evaluation.CellText;
import dev.daka.core.finding.Place;
import org.apache.poi.ss.util.CellAddress;

/**
 * A filled cell of the file, before its value is parsed.
 *
 * @param sheet  name of the sheet
 * @param row    from 0
 * @param column from 0
 * @param kind   type of the content
 * @param seen   text that the operator sees, at most {@link #LONGEST} characters; for a cell of unclear format, the
 *     text in the file
 * @param typed  stored value: a plain decimal for a number; {@code 2026-10-01}, {@code 2026-10-01T08:00:00} or
 *     {@code 08:00:00} for a date or time; the text in the file for a text; the format's code for a cell of unclear
 *     format
 * @param whole  false if the format does not display all of a text, date or time
 */
public record RawCell(String sheet, int row, int column, Kind kind, String seen, String typed, boolean whole) {
    /**
     * Longest text that is kept, in characters: more than twice the longest text that any field accepts. A longer
     * text is cut to save work.
     */
    static final int LONGEST = 1_000;

    /** Type of a cell's content. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A number that Excel displays as a date or a time. */
        DATE,
        FLAG,
        FORMULA,
        ERROR,
        /** A number or a boolean whose format is not understood, so that its displayed text is unknown. */
        UNCLEAR,
        /** A text whose format is not understood, so that its displayed text is unknown. */
        UNCLEAR_TEXT
    }

    boolean isText() {
        return kind == Kind.TEXT || kind == Kind.UNCLEAR_TEXT;
    }

    /** The text in the file, regardless of its format. Drools reads this text. */
    public String written() {
        return kind == Kind.TEXT ? typed : seen;
    }

    /** Address of the cell, such as {@code B12}. */
    public String ref() {
        return new CellAddress(row, column).formatAsString();
    }

    public Place place() {
        return new Place(sheet, ref());
    }

    /** The same cell as the result of a formula. */
    RawCell asFormula() {
        return new RawCell(sheet, row, column, Kind.FORMULA, seen, seen, true);
    }

    /** The same cell in another row. */
    RawCell inRow(int target) {
        return target == row ? this : new RawCell(sheet, target, column, kind, seen, typed, whole);
    }

    /**
     * The cell with its text cut to {@link #LONGEST} characters. If only spaces remain, the text becomes {@code …},
     * so that the cell stays filled.
     */
    RawCell cut() {
        String start = CellText.stripped(
                written().substring(0, Math.min(LONGEST, written().length())));
        String text = start.isEmpty() ? "…" : start;
        return new RawCell(sheet, row, column, kind, text, text, whole);
    }
}
