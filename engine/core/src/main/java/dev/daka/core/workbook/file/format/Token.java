package dev.daka.core.workbook.file.format;

/**
 * A piece of a format's section.
 *
 * @param kind what it does
 * @param text the letters of a date's part, the shown text of a literal, otherwise the sign itself
 */
record Token(Kind kind, String text) {
    /** What a piece does. */
    enum Kind {
        /** Shows itself. */
        LITERAL,
        /** Leaves room, such as {@code _)}, or pushes what follows to the right, such as {@code *} and a space. */
        SPACE,
        /** One of {@code 0 # ?}. */
        DIGIT,
        POINT,
        COMMA,
        PERCENT,
        /** {@code E+} or {@code E-}. */
        EXPONENT,
        /** The number as it is. */
        GENERAL,
        /** {@code @}: the cell's text. */
        TEXT,
        /** A run of one of the letters {@code y m d h s}, or {@code aaa} for the day of the week. */
        DATE,
        /** {@code [h]}, {@code [m]} or {@code [s]}: hours, minutes or seconds beyond a day, an hour, a minute. */
        ELAPSED,
        /** Half of the day, such as {@code AM/PM}. */
        HALF_DAY,
        /** Divides a date's parts; in a number it would make a fraction. */
        SLASH
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
