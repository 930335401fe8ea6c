package dev.daka.core.workbook.diff;

import dev.daka.core.vocabulary.CamelCase;
import dev.daka.core.vocabulary.Label;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a campaign, a metric, a limit, a content item or a scenario.
 *
 * @param key     of its column
 * @param label   of its column
 * @param meaning equal for two that mean the same; empty for a blank one
 * @param text    as a cell writes it
 * @param words   the same for people
 */
record Field(String key, Label label, Optional<Object> meaning, String text, Label words) {
    static Field of(String key, Label label, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return new Field(key, label, Optional.ofNullable(text.isEmpty() ? null : value), text, Phrases.same(text));
    }

    /** A fact with words of its own. */
    static Field of(String key, Label label, Object value, Label words) {
        return new Field(key, label, Optional.of(value), value.toString(), words);
    }

    /** One of the fixed words that cells choose from. */
    static Field chosen(String key, Label label, Enum<?> value, Label words) {
        return new Field(key, label, Optional.of(value), named(words, CamelCase.of(value)), words);
    }

    /** A cell that names something: its label, then its key. */
    static String named(Label label, String key) {
        return label.zh().equals(key) ? key : label.zh() + " " + key;
    }

    boolean means(Field other) {
        return key.equals(other.key) && meaning.equals(other.meaning);
    }
}
