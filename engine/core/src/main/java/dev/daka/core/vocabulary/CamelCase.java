package dev.daka.core.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Converts the constants of an enum to the form used in files and cells: {@code atLeast} for AT_LEAST. */
public final class CamelCase {
    private CamelCase() {}

    public static String of(Enum<?> constant) {
        return camelCase(constant.name());
    }

    /** Converts {@code AT_LEAST} to {@code atLeast}. */
    public static String camelCase(String constant) {
        StringBuilder word = new StringBuilder();
        for (String part : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            word.append(word.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return word.toString();
    }

    public static <E extends Enum<E>> List<String> of(Class<E> constants) {
        return Arrays.stream(constants.getEnumConstants()).map(CamelCase::of).toList();
    }

    public static <E extends Enum<E>> Optional<E> find(Class<E> constants, String word) {
        return Arrays.stream(constants.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst();
    }
}
