package dev.daka.core.workbook.write;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Content to write to a cell.
 *
 * @param text   text that operators and stock Drools read; empty for a blank cell
 * @param number value of a number cell; null for a text cell
 */
record CellContent(String text, @Nullable BigDecimal number) {
    static final CellContent BLANK = new CellContent("", null);

    /**
     * Most digits that Excel's General format displays exactly. A longer number would be rounded or displayed as
     * 1.2E10.
     */
    private static final int MOST_DIGITS = 10;

    static CellContent text(String text) {
        return new CellContent(text, null);
    }

    /**
     * A number cell if the General format displays all digits of the number and stock Drools reads it exactly;
     * otherwise a text cell. For example, Drools reads a number cell with 0.00001 as {@code 1.0E-5}.
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
