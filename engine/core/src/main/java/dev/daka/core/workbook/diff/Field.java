package dev.daka.core.workbook.diff;

import dev.daka.core.vocabulary.CamelCase;
import dev.daka.core.vocabulary.Label;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of a campaign, a metric, a limit, a content item or a scenario.
 *
 * @param key     key of its column
 * @param label   label of its column
 * @param meaning value to compare; equal for two fields with the same meaning, empty for a blank field
 * @param text    value as a cell contains it
 * @param words   value as text for people
 */
record Field(String key, Label label, Optional<Object> meaning, String text, Label words) {
    static Field of(String key, Label label, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return new Field(key, label, Optional.ofNullable(text.isEmpty() ? null : value), text, Phrases.same(text));
    }

    /** A field whose text for people differs from its value. */
    static Field of(String key, Label label, Object value, Label words) {
        return new Field(key, label, Optional.of(value), value.toString(), words);
    }

    /** A field whose cell contains one of a fixed set of words. */
    static Field chosen(String key, Label label, Enum<?> value, Label words) {
        return new Field(key, label, Optional.of(value), named(words, CamelCase.of(value)), words);
    }

    /** Text of a cell that contains a name: its label, then its key. */
    static String named(Label label, String key) {
        return label.zh().equals(key) ? key : label.zh() + " " + key;
    }

    boolean means(Field other) {
        return key.equals(other.key) && meaning.equals(other.meaning);
    }
}
