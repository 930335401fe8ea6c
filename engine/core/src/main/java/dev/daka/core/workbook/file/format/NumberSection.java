package dev.daka.core.workbook.file.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Formats a number by digit placeholders: {@code #,##0.00}, {@code 0%}, {@code 00000}, {@code 0.0,"k"}. Literals
 * between placeholders keep their position: {@code 0!.0,"万"} displays 12500 as 1.3万.
 */
final class NumberSection {
    /** Spreadsheet programs keep 15 significant digits. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

    private static final int GROUP = 3;

    private final List<Token> tokens;
    /**
     * Index of the decimal point in {@code tokens}. {@code exponent} is the index of the exponent, {@code endOfWhole}
     * the end of the whole part. Each is the number of tokens if absent.
     */
    private final int point;

    private final int exponent;
    private final int endOfWhole;
    private final boolean grouped;
    private final int thousands;
    private final int percents;

    private NumberSection(List<Token> tokens, int point, int exponent, boolean grouped, int thousands) {
        this.tokens = tokens;
        this.point = point;
        this.exponent = exponent;
        this.endOfWhole = Math.min(point, exponent);
        this.grouped = grouped;
        this.thousands = thousands;
        this.percents = (int)
                tokens.stream().filter(token -> token.is(Token.Kind.PERCENT)).count();
    }

    /** Parses a section. Empty if its tokens do not form one number, such as those of a fraction. */
    static Optional<NumberSection> of(Section section) {
        List<Token> tokens = section.tokens();
        int end = tokens.size();
        int exponent = first(tokens, Token.Kind.EXPONENT, 0, end);
        int point = first(tokens, Token.Kind.POINT, 0, end);
        if (section.has(Token.Kind.SLASH)
                || (point < end && (point > exponent || first(tokens, Token.Kind.POINT, point + 1, end) < end))
                || !isExponent(tokens, exponent)) {
            return Optional.empty();
        }
        int firstDigit = first(tokens, Token.Kind.DIGIT, 0, end);
        boolean grouped = false;
        int thousands = 0;
        for (int i = 0; i < end; i++) {
            if (!tokens.get(i).is(Token.Kind.COMMA)) {
                continue;
            }
            boolean moreOfPart = first(tokens, Token.Kind.DIGIT, i, i < point ? Math.min(point, exponent) : exponent)
                    < (i < point ? Math.min(point, exponent) : exponent);
            boolean behindDigit = i > 0
                    && (tokens.get(i - 1).is(Token.Kind.DIGIT)
                            || tokens.get(i - 1).is(Token.Kind.COMMA));
            if (i < firstDigit || i > exponent || !behindDigit || (i > point && moreOfPart)) {
                return Optional.empty();
            }
            grouped |= moreOfPart;
            thousands += moreOfPart ? 0 : 1;
        }
        boolean mixed = exponent < end && (grouped || thousands > 0);
        return mixed ? Optional.empty() : Optional.of(new NumberSection(tokens, point, exponent, grouped, thousands));
    }

    /** Index of the first token of a kind from {@code from} on; {@code end} if there is none before {@code end}. */
    private static int first(List<Token> tokens, Token.Kind kind, int from, int end) {
        for (int i = from; i < end; i++) {
            if (tokens.get(i).is(kind)) {
                return i;
            }
        }
        return end;
    }

    /**
     * True if the exponent follows a digit placeholder and only digit placeholders follow it. Also true if there is
     * no exponent.
     */
    private static boolean isExponent(List<Token> tokens, int exponent) {
        if (exponent == tokens.size()) {
            return true;
        }
        return first(tokens, Token.Kind.DIGIT, 0, exponent) < exponent
                && exponent + 1 < tokens.size()
                && tokens.stream().skip(exponent + 1L).allMatch(token -> token.is(Token.Kind.DIGIT));
    }

    /**
     * Text that the section displays for a number.
     *
     * @param number the absolute value, at least 0
     */
    String shown(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).round(KEPT).movePointRight(2 * percents);
        return exponent < tokens.size() ? withExponent(exact) : digits(exact.movePointLeft(GROUP * thousands));
    }

    private String withExponent(BigDecimal exact) {
        int step = Math.max(1, count(0, endOfWhole));
        int power = 0;
        BigDecimal shown = exact;
        if (exact.signum() != 0) {
            int magnitude = exact.precision() - exact.scale() - 1;
            power = Math.floorDiv(magnitude, step) * step;
            shown = exact.movePointLeft(power).setScale(count(point, exponent), RoundingMode.HALF_UP);
            if (shown.compareTo(BigDecimal.TEN.pow(step)) >= 0) {
                power += step;
                shown = exact.movePointLeft(power);
            }
        }
        String sign = power < 0 ? "-" : tokens.get(exponent).text().endsWith("+") ? "+" : "";
        String digits = Integer.toString(Math.abs(power));
        String zeros = "0".repeat(Math.max(0, tokens.size() - exponent - 1 - digits.length()));
        return digits(shown) + "E" + sign + zeros + digits;
    }

    private int count(int from, int to) {
        return (int) tokens.subList(Math.min(from, to), to).stream()
                .filter(token -> token.is(Token.Kind.DIGIT))
                .count();
    }

    private String digits(BigDecimal number) {
        int decimals = count(point, exponent);
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        String all = rounded.unscaledValue().toString();
        int whole = all.length() - decimals;
        String before = whole > 0 ? all.substring(0, whole) : "";
        String after = decimals == 0 ? "" : ("0".repeat(Math.max(0, -whole)) + all).substring(Math.max(0, whole));
        return before(before.equals("0") ? "" : before) + after(after);
    }

    /** Places the digits of the whole part from right to left. The leftmost placeholder takes all remaining digits. */
    private String before(String digits) {
        StringBuilder shown = new StringBuilder();
        int left = digits.length();
        int done = 0;
        int firstPlace = first(tokens, Token.Kind.DIGIT, 0, endOfWhole);
        for (int i = endOfWhole - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (!token.is(Token.Kind.DIGIT)) {
                shown.insert(0, shownAs(token));
                continue;
            }
            int wanted = i == firstPlace ? Math.max(1, left) : 1;
            for (int n = 0; n < wanted; n++) {
                String digit = left > 0 ? digits.substring(left - 1, left) : empty(token);
                boolean comma = grouped && done > 0 && done % GROUP == 0 && !digit.isBlank();
                shown.insert(0, comma ? digit + "," : digit);
                left--;
                done++;
            }
        }
        if (firstPlace == endOfWhole && count(point, exponent) > 0) {
            // A format without a placeholder before the point, such as .00, displays the whole part nevertheless.
            shown.append(digits);
        }
        return shown.toString();
    }

    private boolean showsNone(String digits) {
        return digits.chars().allMatch(digit -> digit == '0')
                && tokens.subList(point, exponent).stream()
                        .noneMatch(token -> token.text().equals("0"));
    }

    private static String shownAs(Token token) {
        return token.is(Token.Kind.COMMA) || token.is(Token.Kind.POINT) ? "" : token.text();
    }

    private static String empty(Token place) {
        return switch (place.text()) {
            case "0" -> "0";
            case "?" -> " ";
            default -> "";
        };
    }

    /**
     * The decimal point and the digits after it. The point is left out if no digit follows it. Under {@code 0.##}
     * Excel displays {@code 5.}, other programs {@code 5}.
     */
    private String after(String digits) {
        StringBuilder shown = new StringBuilder();
        int used = 0;
        for (int i = endOfWhole; i < exponent; i++) {
            Token token = tokens.get(i);
            if (token.is(Token.Kind.POINT)) {
                shown.append(showsNone(digits) ? "" : ".");
            } else if (token.is(Token.Kind.DIGIT)) {
                boolean zerosOnly = digits.substring(used).chars().allMatch(digit -> digit == '0');
                shown.append(zerosOnly ? empty(token) : digits.substring(used, used + 1));
                used++;
            } else {
                shown.append(shownAs(token));
            }
        }
        return shown.toString();
    }
}
