package dev.daka.service.platform.problems;

import dev.daka.core.vocabulary.CamelCase;
import dev.daka.core.vocabulary.Label;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Describes the expected form of a value by its Java type. */
final class Expected {
    private Expected() {}

    static Label of(Class<?> type) {
        if (type.isEnum()) {
            String words = Arrays.stream(type.getEnumConstants())
                    .map(constant -> CamelCase.of((Enum<?>) constant))
                    .collect(Collectors.joining(", "));
            return Texts.label("expected.word", words);
        }
        return Texts.label(
                switch (type.getSimpleName()) {
                    case "String" -> "expected.text";
                    case "BigDecimal", "int", "Integer", "long", "Long" -> "expected.number";
                    case "boolean", "Boolean" -> "expected.flag";
                    case "OffsetDateTime", "Instant" -> "expected.time";
                    case "LocalDate" -> "expected.date";
                    case "UUID" -> "expected.uuid";
                    case "List", "ArrayList", "Set" -> "expected.list";
                    default -> "expected.object";
                });
    }
}
