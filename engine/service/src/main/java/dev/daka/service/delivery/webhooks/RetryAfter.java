package dev.daka.service.delivery.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** Parses the header {@code Retry-After} of RFC 9110: seconds or an HTTP date. */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("[0-9]+");
    /** Nine digits of seconds are about 30 years; longer numbers are capped at 999,999,999. */
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** Time to wait from now; zero for a past date, null if the header is absent or malformed. */
    static @Nullable Duration read(@Nullable String value, Instant now) {
        if (value == null) {
            return null;
        }
        String text = value.strip();
        if (SECONDS.matcher(text).matches()) {
            String digits = text.replaceFirst("^0+(?=.)", "");
            return Duration.ofSeconds(digits.length() > MOST_DIGITS ? 999_999_999 : Long.parseLong(digits));
        }
        Instant date = DateUtils.parseStandardDate(text);
        if (date == null) {
            return null;
        }
        return date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO;
    }
}
