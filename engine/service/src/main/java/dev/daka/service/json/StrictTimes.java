package dev.daka.service.json;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Times and dates are texts of ISO 8601 and nothing else: 1760000000 is no time, [2026,10,1] no date. Years beyond
 * four digits are refused, since no calendar and no database that follows counts on them.
 */
final class StrictTimes extends SimpleModule {
    StrictTimes() {
        addDeserializer(
                OffsetDateTime.class, new Text<>(OffsetDateTime.class, OffsetDateTime::parse, OffsetDateTime::getYear));
        addDeserializer(LocalDate.class, new Text<>(LocalDate.class, LocalDate::parse, LocalDate::getYear));
    }

    private static final class Text<T> extends ValueDeserializer<T> {
        private final Class<T> type;
        private final Function<String, T> parse;
        private final ToIntFunction<T> year;

        Text(Class<T> type, Function<String, T> parse, ToIntFunction<T> year) {
            this.type = type;
            this.parse = parse;
            this.year = year;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, parser));
            }
            try {
                T time = parse.apply(parser.getString());
                if (year.applyAsInt(time) >= 1 && year.applyAsInt(time) <= 9999) {
                    return time;
                }
            } catch (DateTimeParseException notATime) {
                throw context.weirdStringException(parser.getString(), type, "not of ISO 8601");
            }
            throw context.weirdStringException(parser.getString(), type, "not within years of four digits");
        }
    }
}
