package dev.daka.core.workbook.file.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Formats numbers as the General format does, in up to 11 characters: {@code 0.015}, {@code 1.23457E+17}. */
final class GeneralNumber {
    private static final double FROM_HERE_WITH_EXPONENT = 1e11;
    private static final double BELOW_HERE_WITH_EXPONENT = 1e-4;
    private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_UP);
    private static final MathContext DIGITS_WITH_EXPONENT = new MathContext(6, RoundingMode.HALF_UP);
    private static final int DECIMALS = 9;

    private GeneralNumber() {}

    /**
     * The number between the literals of the section. Empty if the section contains other tokens.
     *
     * @param number the absolute value, at least 0
     */
    static Optional<String> in(Section section, double number) {
        StringBuilder shown = new StringBuilder();
        for (Token token : section.tokens()) {
            switch (token.kind()) {
                case LITERAL, SPACE -> shown.append(token.text());
                case GENERAL -> shown.append(plain(number));
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(shown.toString());
    }

    private static String plain(double number) {
        if (number == 0) {
            return "0";
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        if (number >= FROM_HERE_WITH_EXPONENT || number < BELOW_HERE_WITH_EXPONENT) {
            return withExponent(exact);
        }
        BigDecimal rounded = exact.round(DIGITS);
        if (rounded.scale() > DECIMALS) {
            rounded = rounded.setScale(DECIMALS, RoundingMode.HALF_UP);
        }
        BigDecimal shown = number == Math.rint(number) ? exact : rounded;
        return shown.stripTrailingZeros().toPlainString();
    }

    private static String withExponent(BigDecimal exact) {
        BigDecimal rounded = exact.round(DIGITS_WITH_EXPONENT).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        String digits = Math.abs(exponent) < 10 ? "0" + Math.abs(exponent) : Integer.toString(Math.abs(exponent));
        return rounded.movePointLeft(exponent).toPlainString() + (exponent < 0 ? "E-" : "E+") + digits;
    }
}
