package dev.daka.core.action;

import dev.daka.core.notation.DecimalMark;
import dev.daka.core.notation.WrittenNumber;
import dev.daka.core.notation.WrittenTime;
import dev.daka.core.vocabulary.AttributeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The value of an attribute as posted, before it is checked against the attribute's type. */
public sealed interface PostedValue {
    /** Converts the value to a value of this type; empty if it is not one. */
    Optional<AttributeValue> as(AttributeType type);

    /** A JSON string. */
    record Text(String value) implements PostedValue {
        @Override
        public Optional<AttributeValue> as(AttributeType type) {
            return switch (type) {
                case TEXT -> Optional.of(new AttributeValue.Text(value));
                case DATE -> date(value);
                case NUMBER, FLAG -> Optional.empty();
            };
        }
    }

    /** A JSON number. */
    record Numeric(BigDecimal value) implements PostedValue {
        @Override
        public Optional<AttributeValue> as(AttributeType type) {
            return type == AttributeType.NUMBER ? Optional.of(new AttributeValue.Numeric(value)) : Optional.empty();
        }
    }

    /** A JSON boolean. */
    record Flag(boolean value) implements PostedValue {
        @Override
        public Optional<AttributeValue> as(AttributeType type) {
            return type == AttributeType.FLAG
                    ? Optional.of(new AttributeValue.Text(Boolean.toString(value)))
                    : Optional.empty();
        }
    }

    /**
     * A text from a source without types, such as a field of a CSV file: {@code 12}, {@code true}, {@code 是}.
     *
     * @param mark decimal mark of numbers; null if unknown
     */
    record Written(String value, @Nullable DecimalMark mark) implements PostedValue {
        private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是");
        private static final Set<String> NO = Set.of("false", "no", "n", "0", "否");

        @Override
        public Optional<AttributeValue> as(AttributeType type) {
            return switch (type) {
                case TEXT -> Optional.of(new AttributeValue.Text(value));
                case DATE -> WrittenTime.date(value).map(day -> new AttributeValue.Text(day.toString()));
                case NUMBER ->
                    WrittenNumber.of(value)
                            .flatMap(number -> number.value(mark))
                            .map(AttributeValue.Numeric::new);
                case FLAG -> flag(value.toLowerCase(Locale.ROOT));
            };
        }

        private static Optional<AttributeValue> flag(String word) {
            if (YES.contains(word)) {
                return Optional.of(new AttributeValue.Text("true"));
            }
            return NO.contains(word) ? Optional.of(new AttributeValue.Text("false")) : Optional.empty();
        }
    }

    /** A JSON array or object. No attribute accepts it. */
    record Nested() implements PostedValue {
        @Override
        public Optional<AttributeValue> as(AttributeType type) {
            return Optional.empty();
        }
    }

    private static Optional<AttributeValue> date(String text) {
        try {
            return Optional.of(new AttributeValue.Text(LocalDate.parse(text).toString()));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
