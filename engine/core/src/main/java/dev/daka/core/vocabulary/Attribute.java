package dev.daka.core.vocabulary;

import java.util.List;
import java.util.Locale;

/**
 * An attribute that actions of a type carry.
 *
 * @param name     key and label
 * @param type     what its values are
 * @param required whether an action without it is refused
 * @param values   the only values allowed, or empty for any
 */
public record Attribute(Name name, AttributeType type, boolean required, List<Name> values) {
    private static final List<Name> FLAGS =
            List.of(new Name("true", new Label("是", "Yes")), new Name("false", new Label("否", "No")));

    public Attribute {
        values = List.copyOf(values);
    }

    /** The key that a text stands for among a flag's: spreadsheet programs write {@code TRUE}. Among other names it is the text itself. */
    public static String keyOfFlag(String text, List<Name> known) {
        return known.equals(FLAGS) && (text.equals("TRUE") || text.equals("FALSE"))
                ? text.toLowerCase(Locale.ROOT)
                : text;
    }

    /** The only values that the attribute may have, those of a flag among them; empty where it may have any. */
    public List<Name> choices() {
        return type == AttributeType.FLAG ? FLAGS : values;
    }
}
