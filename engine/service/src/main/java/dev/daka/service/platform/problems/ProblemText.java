package dev.daka.service.platform.problems;

import dev.daka.core.vocabulary.Label;
import org.jspecify.annotations.Nullable;

/**
 * Detail and cure of a fault, in every language.
 *
 * @param detail what is wrong
 * @param cure   what to do; null if that is obvious
 */
public record ProblemText(Label detail, @Nullable Label cure) {
    /** Text that consists of the problem type's title and general cure. */
    public static ProblemText of(ProblemType type) {
        return new ProblemText(type.title(), type.text("cure"));
    }

    /** Says that a field's value does not have the form of its type. */
    public static ProblemText ofForm(String field, Class<?> type) {
        return new ProblemText(Texts.label("wrongForm", field), Expected.of(type));
    }

    /**
     * Text from the message files.
     *
     * @param key   key of the detail; the cure's key ends in {@code .cure}
     * @param found values of the placeholders {0}, {1} and so on in detail and cure
     */
    public static ProblemText of(String key, Object... found) {
        String cure = key + ".cure";
        return new ProblemText(Texts.label(key, found), Texts.has(cure) ? Texts.label(cure, found) : null);
    }

    /**
     * A detail that another part of the service worded.
     *
     * @param cure key of the cure in the message files
     */
    public static ProblemText withCure(Label detail, String cure) {
        return new ProblemText(detail, Texts.label(cure));
    }
}
