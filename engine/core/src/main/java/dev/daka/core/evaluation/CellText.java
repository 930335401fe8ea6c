package dev.daka.core.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of a decision table's cell. The snippets of the vocabulary name these methods, so that stock Drools
 * reads a cell exactly as Daka does. Static, since snippets can call nothing else. Each throws
 * {@link IllegalArgumentException} for a text that it does not take.
 */
public final class CellText {
    /** Every kind of space: operators' cells hold full-width and no-break spaces too. */
    private static final Pattern SPACES = Pattern.compile("(?U)\\s+");

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");
    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])");
    private static final String END_OF_DAY = "24:00";

    private CellText() {}

    /** The text without the spaces around it, of whatever kind. */
    public static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** As {@code (?U)\s} has it. An expression in its place would look at each space of a long row of them again and again. */
    private static boolean isSpace(char character) {
        return Character.isSpaceChar(character) || (character >= '\t' && character <= '\r') || character == '\u0085';
    }

    /** The last word: {@code 签到 signedIn} gives {@code signedIn}. */
    public static String key(String text) {
        String[] words = SPACES.split(stripped(text), -1);
        return words[words.length - 1];
    }

    /** What stands before the last word: {@code 签到 signedIn} gives {@code 签到}, {@code signedIn} an empty text. */
    public static String label(String text) {
        String stripped = stripped(text);
        return stripped(stripped.substring(0, stripped.length() - key(stripped).length()));
    }

    /** The last word of each part between commas: {@code 新客 new, 沉睡 dormant} gives {@code new} and {@code dormant}. */
    public static List<String> keys(String text) {
        return Arrays.stream(text.split(",", -1)).map(CellText::key).toList();
    }

    /** A whole number of up to 15 digits. */
    public static long integer(String text) {
        String number = stripped(text);
        if (!INTEGER.matcher(number).matches()) {
            throw new IllegalArgumentException("Not a whole number: '" + text + "'");
        }
        return Long.parseLong(number);
    }

    /** A number of up to 15 digits and 9 decimals; {@code 39.90} and {@code 39.9} are equal. */
    public static BigDecimal decimal(String text) {
        String number = stripped(text);
        if (!DECIMAL.matcher(number).matches()) {
            throw new IllegalArgumentException("Not a decimal number: '" + text + "'");
        }
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** Minutes since midnight: {@code 08:30} gives 510, {@code 24:00}, the end of the day, 1440. */
    public static int time(String text) {
        String time = stripped(text);
        if (time.equals(END_OF_DAY)) {
            return 24 * 60;
        }
        Matcher matcher = TIME.matcher(time);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a time such as 08:30: '" + text + "'");
        }
        return Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(2));
    }

    /** A local date such as {@code 2026-10-01}. */
    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(stripped(text));
        } catch (DateTimeParseException notADate) {
            throw new IllegalArgumentException("Not a date such as 2026-10-01: '" + text + "'", notADate);
        }
    }
}
