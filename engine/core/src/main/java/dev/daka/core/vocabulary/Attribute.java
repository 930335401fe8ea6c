package dev.daka.core.vocabulary;

import java.util.List;
import java.util.Locale;

/**
 * An attribute of the actions of a type.
 *
 * @param name     key and label
 * @param type     type of its values
 * @param required true if an action without the attribute is refused
 * @param values   the only allowed values; empty if any value is allowed
 */
public record Attribute(Name name, AttributeType type, boolean required, List<Name> values) {
    private static final List<Name> FLAGS =
            List.of(new Name("true", new Label("是", "Yes")), new Name("false", new Label("否", "No")));

    public Attribute {
        values = List.copyOf(values);
    }

    /**
     * Key of a flag. Converts {@code TRUE} and {@code FALSE}, as spreadsheet programs write them, to lower case;
     * returns any other text unchanged.
     *
     * @param known names from which the text is chosen; if they are not those of a flag, the text is returned
     *     unchanged
     */
    public static String keyOfFlag(String text, List<Name> known) {
        return known.equals(FLAGS) && (text.equals("TRUE") || text.equals("FALSE"))
                ? text.toLowerCase(Locale.ROOT)
                : text;
    }

    /**
     * The only values that the attribute can have, for a flag {@code true} and {@code false}. Empty if it can have
     * any value.
     */
    public List<Name> choices() {
        return type == AttributeType.FLAG ? FLAGS : values;
    }
}
