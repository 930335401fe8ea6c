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
 * Parses the text of a decision table's cell. The snippets of the vocabulary call these methods by name, so stock
 * Drools parses a cell exactly as Daka does. The methods are static because snippets can only call static methods. Each
 * throws {@link IllegalArgumentException} for a text of the wrong form.
 *
 * <p>Full-width signs and digits are read as their plain forms. Invisible characters are ignored.
 */
public final class CellText {
    /** Spaces of all kinds. Operators' cells also contain full-width and no-break spaces. */
    private static final Pattern SPACES = Pattern.compile("(?U)\\s+");

    /**
     * Invisible characters: format characters, joiners, variation selectors, and fillers that Unicode classifies as
     * letters.
     */
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

    /** The text without leading and trailing spaces of any kind. */
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

    /**
     * True for the characters that {@code (?U)\s} matches. Stripping with a regular expression would take quadratic
     * time on a long run of spaces.
     */
    private static boolean isSpace(char character) {
        return Character.isSpaceChar(character) || (character >= '\t' && character <= '\r') || character == '\u0085';
    }

    /**
     * The text with full-width characters replaced by plain ones and invisible ones removed: {@code １２，３} becomes
     * {@code 12,3}.
     */
    public static String plain(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String normal = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        return stripped(normal.replace("≥", ">=").replace("≤", "<=").replace('−', '-'));
    }

    /** The key of a name, which is its last word: {@code 签到 signedIn} gives {@code signedIn}. */
    public static String key(String text) {
        String[] words = SPACES.split(plain(text), -1);
        return words[words.length - 1];
    }

    /**
     * The label of a name, which is the text before its last word: {@code 签到 signedIn} gives {@code 签到}. An empty text
     * if there is only one word.
     */
    public static String label(String text) {
        String plain = plain(text);
        return stripped(plain.substring(0, plain.length() - key(plain).length()));
    }

    /** The parts of a list separated by commas of any kind. A part between two adjacent commas is an empty text. */
    public static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : SEPARATOR.split(plain(text), -1)) {
            parts.add(stripped(part));
        }
        return parts;
    }

    /** The list of names after the word that negates it ({@code not}, 非 or 不是); null if the list is not negated. */
    public static @Nullable String negated(String text) {
        Matcher matcher = NOT.matcher(plain(text));
        return matcher.matches() ? matcher.group(1) : null;
    }

    /**
     * The condition that a list of names states: {@code 新客 new, 沉睡 dormant} accepts {@code new} and {@code dormant},
     * {@code not 新客 new} accepts every name except {@code new}.
     */
    public static CellValue.KeyCondition names(String text) {
        String others = negated(text);
        List<String> keys = parts(others == null ? text : others).stream()
                .map(CellText::key)
                .toList();
        return others == null ? new CellValue.Keys(keys) : new CellValue.Except(keys);
    }

    /** True if a fact with a single name meets the condition. A missing fact meets no condition. */
    public static boolean among(String text, @Nullable String fact) {
        return fact != null && names(text).holds(fact);
    }

    /** True if a fact with any number of names meets the condition. */
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

    /** A number of up to 15 digits and 9 decimals. {@code 39.90} and {@code 39.9} give equal results. */
    public static BigDecimal decimal(String text) {
        String number = plain(text);
        if (!DECIMAL.matcher(number).matches()) {
            throw new IllegalArgumentException("Not a decimal number: '" + text + "'");
        }
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** Minutes since midnight: {@code 08:30} gives 510. {@code 24:00}, the end of the day, gives 1440. */
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
     * A range: {@code 10}, {@code >= 10}, {@code < 20}, {@code [10..20)}. {@code 10..20} includes both ends.
     *
     * @param end parses an end of the range
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

    /** True if a number is in the range. A missing number never is. */
    public static boolean withinDecimals(String text, @Nullable BigDecimal fact) {
        return fact != null
                && range(text, end -> new CellValue.Decimal(decimal(end))).holds(new CellValue.Decimal(fact));
    }

    /** True if a whole number is in the range. A missing number never is. */
    public static boolean withinWholes(String text, @Nullable Long fact) {
        return fact != null
                && range(text, end -> new CellValue.Whole(integer(end))).holds(new CellValue.Whole(fact));
    }

    /** True if a time of day, in minutes, is in the range. */
    public static boolean withinTimes(String text, Integer fact) {
        return range(text, end -> new CellValue.Time(time(end))).holds(new CellValue.Time(fact));
    }

    /** True if a date is in the range. */
    public static boolean withinDates(String text, LocalDate fact) {
        return range(text, end -> new CellValue.Date(date(end))).holds(new CellValue.Date(fact));
    }
}
