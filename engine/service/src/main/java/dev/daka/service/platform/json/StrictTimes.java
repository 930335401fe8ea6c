package dev.daka.service.platform.json;

import dev.daka.core.notation.WrittenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads times and dates only from ISO 8601 strings: 1760000000 is refused as a time and [2026,10,1] as a date. The
 * offset of a time may be written without its colon, as in recordings. The year must be from 1 to 9999, the range that
 * calendars and the database can process.
 */
final class StrictTimes extends SimpleModule {
    StrictTimes() {
        addDeserializer(
                OffsetDateTime.class,
                new Text<>(OffsetDateTime.class, WrittenTime::withOffset, OffsetDateTime::getYear));
        addDeserializer(
                Instant.class,
                new Text<>(
                        Instant.class,
                        text -> WrittenTime.withOffset(text).map(OffsetDateTime::toInstant),
                        time -> time.atOffset(ZoneOffset.UTC).getYear()));
        addDeserializer(LocalDate.class, new Text<>(LocalDate.class, StrictTimes::date, LocalDate::getYear));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private static final class Text<T> extends ValueDeserializer<T> {
        private final Class<T> type;
        private final Function<String, Optional<T>> parse;
        private final ToIntFunction<T> year;

        Text(Class<T> type, Function<String, Optional<T>> parse, ToIntFunction<T> year) {
            this.type = type;
            this.parse = parse;
            this.year = year;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, parser));
            }
            Optional<T> time = parse.apply(parser.getString());
            if (time.isEmpty()) {
                throw context.weirdStringException(parser.getString(), type, "not of ISO 8601");
            }
            int in = year.applyAsInt(time.get());
            if (in < 1 || in > 9999) {
                throw context.weirdStringException(parser.getString(), type, "not within years of four digits");
            }
            return time.get();
        }
    }
}
