package dev.daka.core.workbook.write;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a cell is to hold.
 *
 * @param text   as people and stock Drools read it; empty for a blank cell
 * @param number the number that a number cell holds; null for a text cell
 */
record CellContent(String text, @Nullable BigDecimal number) {
    static final CellContent BLANK = new CellContent("", null);

    /** More would be rounded, or shown as 1.2E10, by Excel's General format. */
    private static final int MOST_DIGITS = 10;

    static CellContent text(String text) {
        return new CellContent(text, null);
    }

    /**
     * A number cell where the format General shows all of the number and stock Drools reads it as it is; otherwise text. Drools
     * makes {@code 1.0E-5} of a number cell with 0.00001.
     */
    static CellContent number(BigDecimal value) {
        String plain = plain(value);
        boolean whole = !plain.contains(".");
        boolean shown = value.precision() <= MOST_DIGITS
                && plain.length() <= MOST_DIGITS + 1
                && (whole || Double.toString(value.doubleValue()).equals(plain));
        return new CellContent(plain, shown ? value : null);
    }

    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
