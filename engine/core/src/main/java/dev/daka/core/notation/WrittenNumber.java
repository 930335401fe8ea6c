package dev.daka.core.notation;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it, such as {@code ¥1,234.50}. It may mean two things: {@code 1.035} is 1.035 where the decimal mark
 * is a point, and 1035 where it is a comma. {@code 99.50} can mean 99.5 only.
 *
 * @param withPoint what it means if the decimal mark is a point; null if that cannot be
 * @param withComma what it means if the decimal mark is a comma; null if that cannot be
 */
public record WrittenNumber(
        @Nullable BigDecimal withPoint, @Nullable BigDecimal withComma) {
    /** Reading a number of 200,000 digits takes a second. */
    private static final int LONGEST = 100;

    private static final Pattern MONEY = Pattern.compile("([+-]?)\\s*(?:[¥￥$€£]|CNY|RMB|USD|EUR|GBP)?\\s*([+-]?)"
            + "([0-9.,]+(?:[eE][+-]?[0-9]{1,4})?)\\s*(?:[¥￥$€£元]|CNY|RMB|USD|EUR|GBP)?");
    private static final Pattern WITH_POINT = number(",", "\\.");
    private static final Pattern WITH_COMMA = number("\\.", ",");

    private static Pattern number(String group, String decimal) {
        return Pattern.compile("(?:[0-9]+|[1-9][0-9]{0,2}(?:" + group + "[0-9]{3})+)?(?:" + decimal
                + "[0-9]*)?(?:[eE][+-]?[0-9]{1,4})?");
    }

    /** Reads a number with or without a currency before or after it; empty where the text is none. */
    public static Optional<WrittenNumber> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        // NFKC makes plain characters of full-width ones.
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

    /** Whether it depends on the decimal mark what the number is. */
    public boolean isAmbiguous() {
        return withPoint != null && withComma != null && withPoint.compareTo(withComma) != 0;
    }

    /** The only decimal mark that it can be written with; null where it can be either. */
    public @Nullable DecimalMark evidence() {
        if (withComma == null) {
            return DecimalMark.POINT;
        }
        return withPoint == null ? DecimalMark.COMMA : null;
    }

    /**
     * The number.
     *
     * @param mark of an ambiguous one; null where that is not known
     * @return empty where it is ambiguous and the mark is not known
     */
    public Optional<BigDecimal> value(@Nullable DecimalMark mark) {
        if (isAmbiguous() && mark == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                withComma == null || (mark != DecimalMark.COMMA && withPoint != null) ? withPoint : withComma);
    }
}
