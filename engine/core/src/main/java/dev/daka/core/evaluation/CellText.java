package dev.daka.core.evaluation;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.Scalar;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a decision table's cell. The snippets of the vocabulary name these methods, so that stock Drools
 * reads a cell exactly as Daka does. Static, since snippets can call nothing else. Each throws
 * {@link IllegalArgumentException} for a text that it does not take.
 *
 * <p>Full-width signs and digits mean what their plain ones mean, and marks that nobody can see mean nothing.
 */
public final class CellText {
    /** Every kind of space: operators' cells hold full-width and no-break spaces too. */
    private static final Pattern SPACES = Pattern.compile("(?U)\\s+");

    /** Marks without a shape: of format, to join or to choose variants, and fillers that are letters in name only. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cf}\\x{034F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2800}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}]");

    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?");
    private static final Pattern SEPARATOR = Pattern.compile("[,、;]");
    private static final Pattern NOT = Pattern.compile("(?U)(?i:not\\s+|not(?=\\p{IsHan})|非\\s*|不是\\s*)(\\S.*)");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");
    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])");
    private static final String END_OF_DAY = "24:00";
    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<)(.+)");
    private static final Pattern INTERVAL = Pattern.compile("([\\[(]?)(.+?)(?:\\.\\.|~|至)(.+?)([\\])]?)");

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

    /** The text as if it had been typed with plain signs: {@code １２，３} gives {@code 12,3}. */
    public static String plain(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String normal = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        return stripped(normal.replace("≥", ">=").replace("≤", "<=").replace('−', '-'));
    }

    /** The last word: {@code 签到 signedIn} gives {@code signedIn}. */
    public static String key(String text) {
        String[] words = SPACES.split(plain(text), -1);
        return words[words.length - 1];
    }

    /** What stands before the last word: {@code 签到 signedIn} gives {@code 签到}, {@code signedIn} an empty text. */
    public static String label(String text) {
        String plain = plain(text);
        return stripped(plain.substring(0, plain.length() - key(plain).length()));
    }

    /** What stands between commas, of whatever kind; an empty text where nothing does. */
    public static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : SEPARATOR.split(plain(text), -1)) {
            parts.add(stripped(part));
        }
        return parts;
    }

    /** What follows the word that turns a list of names round; null where the text has none. */
    public static @Nullable String negated(String text) {
        Matcher matcher = NOT.matcher(plain(text));
        return matcher.matches() ? matcher.group(1) : null;
    }

    /**
     * Names: {@code 新客 new, 沉睡 dormant} means any of {@code new} and {@code dormant}, {@code not 新客 new} anything but
     * {@code new}.
     */
    public static CellValue.KeyCondition names(String text) {
        String others = negated(text);
        List<String> keys = parts(others == null ? text : others).stream()
                .map(CellText::key)
                .toList();
        return others == null ? new CellValue.Keys(keys) : new CellValue.Except(keys);
    }

    /** Tells whether a fact of one name meets the condition; a missing fact meets none. */
    public static boolean among(String text, @Nullable String fact) {
        return fact != null && names(text).holds(fact);
    }

    /** Tells whether a fact of any number of names meets the condition. */
    public static boolean anyAmong(String text, Collection<String> facts) {
        return names(text).holdsAny(facts);
    }

    /** A whole number of up to 15 digits. */
    public static long integer(String text) {
        String number = plain(text);
        if (!INTEGER.matcher(number).matches()) {
            throw new IllegalArgumentException("Not a whole number: '" + text + "'");
        }
        return Long.parseLong(number);
    }

    /** A number of up to 15 digits and 9 decimals; {@code 39.90} and {@code 39.9} are equal. */
    public static BigDecimal decimal(String text) {
        String number = plain(text);
        if (!DECIMAL.matcher(number).matches()) {
            throw new IllegalArgumentException("Not a decimal number: '" + text + "'");
        }
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** Minutes since midnight: {@code 08:30} gives 510, {@code 24:00}, the end of the day, 1440. */
    public static int time(String text) {
        String time = plain(text);
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
            return LocalDate.parse(plain(text));
        } catch (DateTimeParseException notADate) {
            throw new IllegalArgumentException("Not a date such as 2026-10-01: '" + text + "'", notADate);
        }
    }

    /**
     * A range: {@code 10}, {@code >= 10}, {@code < 20}, {@code [10..20)}; {@code 10..20} includes both ends.
     *
     * @param end reads an end
     */
    public static CellValue.Range range(String text, Function<String, ? extends Scalar> end) {
        String plain = plain(text);
        Matcher comparison = COMPARISON.matcher(plain);
        if (comparison.matches()) {
            return compared(comparison.group(1), end.apply(comparison.group(2)));
        }
        Matcher interval = INTERVAL.matcher(plain);
        if (!interval.matches()) {
            return CellValue.Range.of(end.apply(plain));
        }
        if (interval.group(1).isEmpty() != interval.group(4).isEmpty()) {
            throw new IllegalArgumentException("A range has a bracket on both sides or on none: '" + text + "'");
        }
        return new CellValue.Range(
                end.apply(interval.group(2)),
                !interval.group(1).equals("("),
                end.apply(interval.group(3)),
                !interval.group(4).equals(")"));
    }

    private static CellValue.Range compared(String sign, Scalar end) {
        boolean included = sign.endsWith("=");
        return sign.startsWith(">")
                ? new CellValue.Range(end, included, null, false)
                : new CellValue.Range(null, false, end, included);
    }

    /** Tells whether a number is in the range; a missing one never is. */
    public static boolean withinDecimals(String text, @Nullable BigDecimal fact) {
        return fact != null
                && range(text, end -> new CellValue.Decimal(decimal(end))).holds(new CellValue.Decimal(fact));
    }

    /** Tells whether a whole number is in the range; a missing one never is. */
    public static boolean withinWholes(String text, @Nullable Long fact) {
        return fact != null
                && range(text, end -> new CellValue.Whole(integer(end))).holds(new CellValue.Whole(fact));
    }

    /** Tells whether a time of day, in minutes, is in the range. */
    public static boolean withinTimes(String text, Integer fact) {
        return range(text, end -> new CellValue.Time(time(end))).holds(new CellValue.Time(fact));
    }

    /** Tells whether a date is in the range. */
    public static boolean withinDates(String text, LocalDate fact) {
        return range(text, end -> new CellValue.Date(date(end))).holds(new CellValue.Date(fact));
    }
}
