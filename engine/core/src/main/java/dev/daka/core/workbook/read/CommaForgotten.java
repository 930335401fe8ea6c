package dev.daka.core.workbook.read;

import dev.daka.core.evaluation.CellText;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.workbook.form.CellForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Detects several names in a cell that are separated by spaces or line breaks instead of commas, such as
 * {@code c-1 c-2}. Without this check {@code c-2} would be read as the key and {@code c-1} as its label.
 */
final class CommaForgotten {
    private static final Pattern SPACES = Pattern.compile("(?U)\\s+");
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]+");
    private static final String COMMA = ", ";

    private CommaForgotten() {}

    /**
     * The text with commas inserted between the names. Empty unless the text consists of several known names or has
     * several lines.
     */
    static Optional<String> among(String text, List<Name> known) {
        List<String> names =
                split(text, word -> known.stream().anyMatch(name -> name.key().equals(word)));
        boolean all = names.stream().allMatch(name -> isOneOf(name, known));
        if (names.size() > 1 && all) {
            return Optional.of(String.join(COMMA, names));
        }
        List<String> lines = LINES.splitAsStream(text)
                .map(CellText::plain)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.size() > 1 ? Optional.of(String.join(COMMA, lines)) : Optional.empty();
    }

    private static boolean isOneOf(String text, List<Name> known) {
        return known.stream()
                .anyMatch(name ->
                        name.key().equals(CellText.key(text)) && CellReader.agrees(CellText.label(text), name.label()));
    }

    /**
     * Like {@link #among}, for names without a declaration.
     *
     * <p>A label before such a key cannot be checked against a declaration. So words before a key count as its label
     * only if none of them could be a key: in {@code 瑜伽 c-9} the first word is a label, in {@code c-1 c-2} it is a key.
     */
    static Optional<String> amongAny(String text) {
        String others = CellText.negated(text);
        List<String> names = new ArrayList<>();
        boolean apart = true;
        for (String part : CellText.parts(others == null ? text : others)) {
            List<String> found = split(part, CommaForgotten::isId);
            String label = CellText.label(part);
            boolean isLabelled = isId(CellText.key(part)) || label.equals(CellForm.ANY_LABEL);
            apart &= label.isEmpty() || (isLabelled && found.size() < 2);
            names.addAll(label.isEmpty() || isLabelled ? found : List.of(SPACES.split(part, -1)));
        }
        return apart ? Optional.empty() : Optional.of((others == null ? "" : "not ") + String.join(COMMA, names));
    }

    private static boolean isId(String word) {
        return ID.matcher(word).matches();
    }

    /** Splits the text after each word that ends a name. */
    private static List<String> split(String text, Predicate<String> endsName) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (String word : SPACES.split(CellText.plain(text), -1)) {
            name.append(name.isEmpty() ? "" : " ").append(word);
            if (endsName.test(word)) {
                names.add(name.toString());
                name.setLength(0);
            }
        }
        if (!name.isEmpty()) {
            names.add(name.toString());
        }
        return names;
    }
}
