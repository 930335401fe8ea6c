package dev.daka.core.workbook.file.format;

/**
 * A token of a section of a format.
 *
 * @param kind effect of the token
 * @param text the letters of a date token, the displayed text of a literal, otherwise the sign itself
 */
record Token(Kind kind, String text) {
    /** Effect of a token on the displayed text. */
    enum Kind {
        /** Text that is displayed as it is. */
        LITERAL,
        /**
         * A space, such as {@code _)}, or a fill that pushes the following text to the right, such as {@code *} and a
         * space.
         */
        SPACE,
        /** A digit placeholder: {@code 0}, {@code #} or {@code ?}. */
        DIGIT,
        POINT,
        COMMA,
        PERCENT,
        /** {@code E+} or {@code E-}. */
        EXPONENT,
        /** The number in the General format. */
        GENERAL,
        /** {@code @}: the cell's text. */
        TEXT,
        /** A run of one of the letters {@code y m d h s}, or {@code aaa} for the day of the week. */
        DATE,
        /** Elapsed time, which can exceed a day, an hour or a minute: {@code [h]}, {@code [m]} or {@code [s]}. */
        ELAPSED,
        /** Half of the day, such as {@code AM/PM}. */
        HALF_DAY,
        /** A slash. It separates the parts of a date; in a number it would form a fraction. */
        SLASH
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
