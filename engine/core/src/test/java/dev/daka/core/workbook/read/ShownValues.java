package dev.daka.core.workbook.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value that people see in a text, implemented independently of Daka's reader. */
final class ShownValues {
    private static final Pattern NUMBER =
            Pattern.compile("(-?)(?:¥|￥)?\\s*(-?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]*)(\\.[0-9]*)?\\s*(%|元|)");
    private static final List<Pattern> DATES = List.of(
            Pattern.compile("(?<y>[0-9]{4})[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})(?: 星期.| \\p{Alpha}{6,9})?"),
            Pattern.compile("(?<y>[0-9]{4})年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日"),
            Pattern.compile("(?<m>[0-9]{1,2})/(?<d>[0-9]{1,2})/(?<y>[0-9]{2})"),
            Pattern.compile("(?<d>[0-9]{1,2})/(?<m>[0-9]{1,2})/(?<y>[0-9]{4})"),
            Pattern.compile("(?<d>[0-9]{1,2})-(?<m>[0-9]{1,2})月-(?<y>[0-9]{2})"),
            Pattern.compile("(?<d>[0-9]{1,2})[- ](?<n>\\p{Alpha}{3})[- ](?<y>[0-9]{2}|[0-9]{4})"),
            Pattern.compile("\\p{Alpha}+, (?<n>\\p{Alpha}{3})\\p{Alpha}* (?<d>[0-9]{1,2}), (?<y>[0-9]{4})"));
    private static final Pattern TIME =
            Pattern.compile("(?<h>[0-9]{1,2})[:时](?<m>[0-9]{2})(?:分|:(?<s>[0-9]{2}))?(?: (?<ampm>AM|PM))?");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private ShownValues() {}

    static Optional<BigDecimal> number(String shown) {
        Matcher matcher = NUMBER.matcher(shown);
        String digits = matcher.matches() ? matcher.group(3).replace(",", "") : "";
        String decimals =
                matcher.matches() && matcher.group(4) != null ? matcher.group(4).substring(1) : "";
        if (digits.isEmpty() && decimals.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal("0" + digits + "." + decimals + "0");
        BigDecimal signed = matcher.group(1).isEmpty() == matcher.group(2).isEmpty() ? number : number.negate();
        return Optional.of((matcher.group(5).equals("%") ? signed.movePointLeft(2) : signed).stripTrailingZeros());
    }

    static Optional<LocalDate> date(String shown) {
        String day = shown.replaceFirst("[ T]0?0:00(:00)?$", "");
        return DATES.stream()
                .map(pattern -> pattern.matcher(day))
                .filter(Matcher::matches)
                .findFirst()
                .map(ShownValues::date);
    }

    private static LocalDate date(Matcher matcher) {
        boolean named = matcher.pattern().pattern().contains("<n>");
        int year = Integer.parseInt(matcher.group("y"));
        int month = named ? MONTHS.indexOf(matcher.group("n")) + 1 : Integer.parseInt(matcher.group("m"));
        int day = Integer.parseInt(matcher.group("d"));
        int fullYear = year < 30 ? 2000 + year : year < 100 ? 1900 + year : year;
        return month > 12 ? LocalDate.of(fullYear, day, month) : LocalDate.of(fullYear, month, day);
    }

    static Optional<Integer> minutes(String shown) {
        return time(shown).map(time -> time.toSecondOfDay() / 60);
    }

    private static Optional<LocalTime> time(String shown) {
        Matcher matcher = TIME.matcher(shown);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int written = Integer.parseInt(matcher.group("h"));
        int hour = matcher.group("ampm") == null
                ? written
                : written % 12 + (matcher.group("ampm").equals("PM") ? 12 : 0);
        return hour > 23 ? Optional.empty() : Optional.of(LocalTime.of(hour, Integer.parseInt(matcher.group("m"))));
    }

    static Optional<LocalDateTime> moment(String shown) {
        int space = Math.max(shown.indexOf(' '), shown.indexOf('T'));
        return space < 0
                ? Optional.empty()
                : date(shown.substring(0, space))
                        .flatMap(day -> time(shown.substring(space + 1)).map(day::atTime));
    }
}
