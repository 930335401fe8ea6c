package dev.daka.core.workbook.file.format;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Condition of a section on the numbers to which it applies, such as {@code [>=10000]}. */
record Condition(String sign, BigDecimal bound) {
    private static final Pattern WRITTEN = Pattern.compile("(<=|>=|<>|<|>|=)(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?)");

    static Optional<Condition> of(String bracket) {
        Matcher matcher = WRITTEN.matcher(bracket);
        return matcher.matches()
                ? Optional.of(new Condition(matcher.group(1), new BigDecimal(matcher.group(2))))
                : Optional.empty();
    }

    boolean holds(BigDecimal number) {
        int order = number.compareTo(bound);
        return switch (sign) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "=" -> order == 0;
            default -> order != 0;
        };
    }
}
