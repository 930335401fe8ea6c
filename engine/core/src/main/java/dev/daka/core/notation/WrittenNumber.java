package dev.daka.core.notation;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it, such as {@code ¥1,234.50}. It can have two meanings: {@code 1.035} is 1.035 with a
 * decimal point, and 1035 with a decimal comma. {@code 99.50} can only mean 99.5.
 *
 * @param withPoint value if the decimal mark is a point; null if it cannot be
 * @param withComma value if the decimal mark is a comma; null if it cannot be
 */
public record WrittenNumber(
        @Nullable BigDecimal withPoint, @Nullable BigDecimal withComma) {
    /** Longest accepted text, in characters. Parsing a number of 200,000 digits would take a second. */
    private static final int LONGEST = 100;

    private static final Pattern MONEY = Pattern.compile("([+-]?)\\s*(?:[¥￥$€£]|CNY|RMB|USD|EUR|GBP)?\\s*([+-]?)"
            + "([0-9.,]+(?:[eE][+-]?[0-9]{1,4})?)\\s*(?:[¥￥$€£元]|CNY|RMB|USD|EUR|GBP)?");
    private static final Pattern WITH_POINT = number(",", "\\.");
    private static final Pattern WITH_COMMA = number("\\.", ",");

    private static Pattern number(String group, String decimal) {
        return Pattern.compile("(?:[0-9]+|[1-9][0-9]{0,2}(?:" + group + "[0-9]{3})+)?(?:" + decimal
                + "[0-9]*)?(?:[eE][+-]?[0-9]{1,4})?");
    }

    /** Parses a number with or without a currency before or after it. Empty if the text is not a number. */
    public static Optional<WrittenNumber> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        // NFKC converts full-width characters to half-width ones.
        Matcher money =
                MONEY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!money.matches() || money.group(1).length() + money.group(2).length() > 1) {
            return Optional.empty();
        }
        String digits = money.group(3);
        if (digits.chars().noneMatch(character -> character >= '0' && character <= '9')) {
            return Optional.empty();
        }
        String sign = money.group(1) + money.group(2);
        BigDecimal withPoint = WITH_POINT.matcher(digits).matches() ? decimal(sign + digits.replace(",", "")) : null;
        BigDecimal withComma = WITH_COMMA.matcher(digits).matches()
                ? decimal(sign + digits.replace(".", "").replace(',', '.'))
                : null;
        return withPoint == null && withComma == null
                ? Optional.empty()
                : Optional.of(new WrittenNumber(withPoint, withComma));
    }

    private static @Nullable BigDecimal decimal(String plain) {
        try {
            return new BigDecimal(plain);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    /** True if the value depends on the decimal mark. */
    public boolean isAmbiguous() {
        return withPoint != null && withComma != null && withPoint.compareTo(withComma) != 0;
    }

    /** The decimal mark with which the number must be written; null if both are possible. */
    public @Nullable DecimalMark evidence() {
        if (withComma == null) {
            return DecimalMark.POINT;
        }
        return withPoint == null ? DecimalMark.COMMA : null;
    }

    /**
     * The value of the number.
     *
     * @param mark decimal mark to use if the number is ambiguous; null if unknown
     * @return the value; empty if the number is ambiguous and {@code mark} is null
     */
    public Optional<BigDecimal> value(@Nullable DecimalMark mark) {
        if (isAmbiguous() && mark == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                withComma == null || (mark != DecimalMark.COMMA && withPoint != null) ? withPoint : withComma);
    }
}
