package dev.daka.core.replay.recording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes from a CSV cell what protects it from being reformatted by spreadsheet programs: {@code ="0012"},
 * {@code '0012}, and a tab before or after. Also removes no-break and zero-width spaces around the value.
 */
final class BareCell {
    private static final char ZERO_WIDTH_SPACE = 0x200B;
    private static final char BYTE_ORDER_MARK = 0xFEFF;

    private static final Pattern FORMULA = Pattern.compile("=\"((?:[^\"]|\"\")*)\"", Pattern.DOTALL);

    /** A long id that a spreadsheet program has turned into a number: {@code 1.3E+10} or {@code 13000000000.0}. */
    private static final Pattern NUMBER_MADE_OF_AN_ID =
            Pattern.compile("[0-9](?:[.,][0-9]+)?[eE]\\+[0-9]+|[0-9]{6,}\\.0+");

    private BareCell() {}

    static String of(String cell) {
        String bare = stripped(cell);
        if (bare.startsWith("=\"")) {
            Matcher formula = FORMULA.matcher(bare);
            return formula.matches() ? stripped(formula.group(1).replace("\"\"", "\"")) : bare;
        }
        boolean guarded = bare.length() > 1 && bare.startsWith("'") && !bare.endsWith("'");
        return guarded ? stripped(bare.substring(1)) : bare;
    }

    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isAround(text.charAt(start))) {
            start++;
        }
        while (end > start && isAround(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isAround(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == ZERO_WIDTH_SPACE
                || character == BYTE_ORDER_MARK;
    }

    /** True if a spreadsheet program has turned an id into a number, so that the id cannot be recovered. */
    static boolean isRuinedId(String text) {
        return NUMBER_MADE_OF_AN_ID.matcher(text).matches();
    }
}
