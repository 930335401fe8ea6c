package dev.daka.core.workbook.file.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a section of a format's code into tokens. Refuses unknown signs and those that can hide content: white text,
 * a fill character, digits of another script, eras.
 */
final class SectionReader {
    private static final Set<String> COLOURS = Set.of("black", "green", "blue", "magenta", "yellow", "cyan", "red");
    private static final Pattern NUMBERED_COLOUR = Pattern.compile("color(1|[3-9]|[1-4][0-9]|5[0-6])");
    private static final Pattern CURRENCY = Pattern.compile("\\$([^-\\]]*)(?:-([0-9A-Fa-f]{1,8}))?");
    private static final Pattern ELAPSED = Pattern.compile("h{1,2}|m{1,2}|s{1,2}");
    /**
     * Languages with Arabic digits and Gregorian years: Chinese, English, Japanese, Korean, and the system's long
     * date and time.
     */
    private static final Set<String> LOCALES =
            Set.of("804", "404", "C04", "1004", "1404", "409", "809", "C09", "1009", "411", "412", "F800", "F400");

    private static final Set<String> CHINESE = Set.of("804", "404", "C04", "1004", "1404");
    private static final String GENERAL = "general";
    private static final List<String> HALF_DAY = List.of("am/pm", "a/p");
    /**
     * Displayed by Chinese versions of Excel as the half of the day. Other programs treat it as a text that makes the
     * whole format invalid.
     */
    private static final String CHINESE_HALF_DAY = "上午/下午";

    private static final String SIGNS = " $-+():^&'~{}<>=";
    private static final String DATE_LETTERS = "ymdhs";

    private final String code;
    private final String lower;
    private final List<Token> tokens = new ArrayList<>();
    private @Nullable Condition condition;
    private boolean chinese;
    private boolean eastern;
    private int at;

    private SectionReader(String code) {
        this.code = code;
        this.lower = code.toLowerCase(Locale.ROOT);
    }

    /** The section; empty if a part of it is not understood. */
    static Optional<Section> read(String code) {
        SectionReader reader = new SectionReader(code);
        boolean understood = true;
        while (understood && reader.at < code.length()) {
            understood = reader.readNext();
        }
        return understood
                ? Optional.of(new Section(reader.tokens, reader.condition, reader.chinese, reader.eastern))
                : Optional.empty();
    }

    private boolean readNext() {
        return switch (code.charAt(at)) {
            case '"' -> readQuoted();
            case '\\', '!' -> readEscaped();
            case '_' -> readAfter("_", true);
            case '*' -> readAfter("*", at + 1 < code.length() && code.charAt(at + 1) == ' ');
            case '[' -> readBracket();
            case '0', '#', '?' -> add(Token.Kind.DIGIT, 1);
            case '.' -> add(Token.Kind.POINT, 1);
            case ',' -> add(Token.Kind.COMMA, 1);
            case '%' -> add(Token.Kind.PERCENT, 1);
            case '@' -> add(Token.Kind.TEXT, 1);
            case '/' -> add(Token.Kind.SLASH, 1);
            default -> readWord();
        };
    }

    private boolean add(Token.Kind kind, int length) {
        return add(kind, length, code.substring(at, at + length));
    }

    private boolean add(Token.Kind kind, int length, String text) {
        tokens.add(new Token(kind, text));
        at += length;
        return true;
    }

    private boolean readQuoted() {
        int end = code.indexOf('"', at + 1);
        return end > 0 && add(Token.Kind.LITERAL, end + 1 - at, code.substring(at + 1, end));
    }

    private boolean readEscaped() {
        eastern |= code.charAt(at) == '!';
        if (at + 1 >= code.length()) {
            return false;
        }
        int next = code.codePointAt(at + 1);
        return add(Token.Kind.LITERAL, 1 + Character.charCount(next), Character.toString(next));
    }

    private boolean readAfter(String sign, boolean understood) {
        return understood
                && at + 1 < code.length()
                && add(
                        Token.Kind.SPACE,
                        1 + Character.charCount(code.codePointAt(at + 1)),
                        sign.equals("_") ? " " : "");
    }

    private boolean readBracket() {
        int end = code.indexOf(']', at);
        if (end < 0) {
            return false;
        }
        String bracket = code.substring(at + 1, end);
        String word = bracket.toLowerCase(Locale.ROOT);
        int length = end + 1 - at;
        if (COLOURS.contains(word) || NUMBERED_COLOUR.matcher(word).matches()) {
            at += length;
            return true;
        }
        if (ELAPSED.matcher(word).matches()) {
            return add(Token.Kind.ELAPSED, length, word);
        }
        Matcher currency = CURRENCY.matcher(bracket);
        if (currency.matches()) {
            String locale = currency.group(2) == null ? "" : withoutZeros(currency.group(2));
            chinese |= CHINESE.contains(locale);
            boolean known = locale.isEmpty() || LOCALES.contains(locale);
            return known && add(Token.Kind.LITERAL, length, currency.group(1));
        }
        Optional<Condition> found = Condition.of(bracket);
        boolean first = condition == null && tokens.isEmpty();
        condition = found.orElse(condition);
        at += length;
        return found.isPresent() && first;
    }

    private static String withoutZeros(String hex) {
        return hex.toUpperCase(Locale.ROOT).replaceFirst("^0+", "");
    }

    private boolean readWord() {
        char letter = lower.charAt(at);
        if (lower.startsWith(GENERAL, at)) {
            return add(Token.Kind.GENERAL, GENERAL.length());
        }
        for (String word : HALF_DAY) {
            if (lower.startsWith(word, at)) {
                return add(Token.Kind.HALF_DAY, word.length(), word);
            }
        }
        if (DATE_LETTERS.indexOf(letter) >= 0) {
            int length = runOf(letter);
            return add(Token.Kind.DATE, length, lower.substring(at, at + length));
        }
        if (letter == 'a' && (runOf('a') == 3 || runOf('a') == 4)) {
            return add(Token.Kind.DATE, runOf('a'), lower.substring(at, at + runOf('a')));
        }
        if (letter == 'e' && (lower.startsWith("+", at + 1) || lower.startsWith("-", at + 1))) {
            return add(Token.Kind.EXPONENT, 2);
        }
        int sign = code.codePointAt(at);
        boolean shown =
                sign > 0x7f ? isVisible(sign) && !code.startsWith(CHINESE_HALF_DAY, at) : SIGNS.indexOf(sign) >= 0;
        return shown && add(Token.Kind.LITERAL, Character.charCount(sign));
    }

    private int runOf(char letter) {
        int end = at;
        while (end < lower.length() && lower.charAt(end) == letter) {
            end++;
        }
        return end - at;
    }

    private static boolean isVisible(int sign) {
        int type = Character.getType(sign);
        return type != Character.FORMAT && type != Character.CONTROL && type != Character.UNASSIGNED;
    }
}
