package dev.daka.core.simulation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times that exports write: {@code 2026-10-01T08:00:00+08:00}, {@code 2026-10-01 08:00}, {@code 2026/10/1}.
 *
 * <p>A time without an offset is local in the zone that is given; a date alone is the start of its day. With
 * Asia/Shanghai {@code 2026-10-01} is 2026-09-30T16:00:00Z.
 */
final class RecordedTime {
    private static final Pattern SHAPE = Pattern.compile(
            "(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})" // date
                    + "(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?" // time
                    + "\\s*(Z|[+-]\\d{2}(?::?\\d{2})?)?)?"); // offset

    private RecordedTime() {}

    static Optional<Instant> parse(String text, ZoneId zone) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(shape.group(1)),
                    number(shape.group(3)),
                    number(shape.group(4)),
                    number(shape.group(5)),
                    number(shape.group(6)),
                    number(shape.group(7)),
                    nanoseconds(shape.group(8)));
            String offset = shape.group(9);
            if (offset != null) {
                return Optional.of(local.toInstant(ZoneOffset.of(offset)));
            }
            return Optional.of(
                    shape.group(5) == null
                            ? local.toLocalDate().atStartOfDay(zone).toInstant()
                            : local.atZone(zone).toInstant());
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanoseconds(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }
}
