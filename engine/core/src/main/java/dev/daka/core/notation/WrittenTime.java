package dev.daka.core.notation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses times and dates as people and programs write them. The API accepts only the form of {@link #withOffset}.
 * Recordings accept that form with the same meaning, and in addition dates and times without an offset in several
 * forms.
 */
public final class WrittenTime {
    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .parseLenient()
            .appendOffset("+HH", "Z")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);

    private static final Pattern DATE =
            Pattern.compile("(?:(?<y>\\d{4})(?<mark>[-/.])(?<m>\\d{1,2})\\k<mark>(?<d>\\d{1,2})"
                    + "|(?<zy>\\d{4})年(?<zm>\\d{1,2})月(?<zd>\\d{1,2})[日号]"
                    + "|(?<cy>\\d{4})(?<cm>\\d{2})(?<cd>\\d{2}))");

    private static final Pattern TIME = Pattern.compile(
            "(?<before>上午|下午|AM|PM)?\\s*"
                    + "(?:(?<h>\\d{1,2}):(?<min>\\d{2})(?::(?<s>\\d{2})(?:[.,](?<f>\\d{1,9}))?)?"
                    + "|(?<zh>\\d{1,2})[时点](?:(?<zmin>\\d{1,2})分(?:(?<zs>\\d{1,2})秒)?)?"
                    + "|(?<ch>\\d{2})(?<cmin>\\d{2})(?<cs>\\d{2}))"
                    + "\\s*(?<after>AM|PM)?\\s*(?<offset>Z|[+-]\\d{2}(?::?\\d{2})?)?",
            Pattern.CASE_INSENSITIVE);

    /**
     * Seconds or milliseconds since 1970, for times from 2001 to 2033. Dates in these years do not start with 1, so
     * that the two cannot be confused.
     */
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");

    private static final int SECONDS_LENGTH = 10;
    private static final int HALF_A_DAY = 12;

    private WrittenTime() {}

    /**
     * Parses an ISO 8601 time with an offset. The colon of the offset is optional: {@code 2026-10-01T08:00:00+08:00},
     * {@code 2026-10-01T08:00:00+0800}, {@code 2026-10-01T00:00:00Z}. Empty if the text has another form.
     */
    public static Optional<OffsetDateTime> withOffset(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, WITH_OFFSET));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }

    /**
     * Parses a time, or a date as the start of its day. In Asia/Shanghai, {@code 2026-10-01} is 2026-09-30T16:00:00Z.
     * Empty if the text has another form.
     *
     * @param zone time zone of texts without an offset
     */
    public static Optional<Instant> instant(String text, ZoneId zone) {
        return withOffset(text).map(OffsetDateTime::toInstant).or(() -> {
            try {
                return Optional.ofNullable(EPOCH.matcher(text).matches() ? epoch(text) : local(text, zone));
            } catch (DateTimeException noSuchTime) {
                return Optional.empty();
            }
        });
    }

    /**
     * Parses a date without a time: {@code 2026-10-01}, {@code 2026/10/1}, {@code 2026.10.1}, {@code 2026年10月1日} or
     * {@code 20261001}. Empty if the text has another form.
     */
    public static Optional<LocalDate> date(String text) {
        Matcher date = DATE.matcher(text);
        try {
            return date.matches() ? Optional.of(day(date)) : Optional.empty();
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    private static Instant epoch(String digits) {
        long number = Long.parseLong(digits);
        return digits.length() == SECONDS_LENGTH ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    private static @Nullable Instant local(String text, ZoneId zone) {
        Matcher date = DATE.matcher(text);
        if (!date.lookingAt()) {
            return null;
        }
        LocalDate day = day(date);
        String rest = text.substring(date.end());
        if (rest.isEmpty()) {
            return day.atStartOfDay(zone).toInstant();
        }
        boolean separated = rest.charAt(0) == 'T' || Character.isWhitespace(rest.charAt(0));
        Matcher time = TIME.matcher(separated ? rest.substring(1).strip() : rest);
        // Date and time can follow each other without a separator only if their parts are marked (年月日), or if both
        // consist of digits only.
        boolean joins = date.group("zy") != null || (date.group("cy") != null && !rest.contains(":"));
        if (!time.matches() || !(separated || joins)) {
            return null;
        }
        LocalTime clock = LocalTime.of(
                hour(time), number(time, "min", "zmin", "cmin"), number(time, "s", "zs", "cs"), nanoseconds(time));
        String offset = time.group("offset");
        return offset == null
                ? day.atTime(clock).atZone(zone).toInstant()
                : day.atTime(clock).toInstant(ZoneOffset.of(offset.toUpperCase(Locale.ROOT)));
    }

    private static LocalDate day(Matcher date) {
        return LocalDate.of(
                number(date, "y", "zy", "cy"), number(date, "m", "zm", "cm"), number(date, "d", "zd", "cd"));
    }

    private static int hour(Matcher time) {
        int hour = number(time, "h", "zh", "ch");
        String before = time.group("before");
        String half = before == null ? time.group("after") : before;
        if (half == null) {
            return hour;
        }
        boolean afternoon = half.equals("下午") || half.equalsIgnoreCase("PM");
        if (hour > HALF_A_DAY || (before != null && time.group("after") != null)) {
            throw new DateTimeException("No such hour");
        }
        return hour % HALF_A_DAY + (afternoon ? HALF_A_DAY : 0);
    }

    private static int number(Matcher matcher, String... groups) {
        for (String group : groups) {
            String digits = matcher.group(group);
            if (digits != null) {
                return Integer.parseInt(digits);
            }
        }
        return 0;
    }

    private static int nanoseconds(Matcher time) {
        String fraction = time.group("f");
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }
}
