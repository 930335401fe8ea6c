package dev.daka.service.platform.problems;

import dev.daka.core.vocabulary.Label;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong this time and how to mend it, in every language.
 *
 * @param detail what is wrong
 * @param cure   how to mend it, unless that is plain
 */
public record ProblemText(Label detail, @Nullable Label cure) {
    /** That of a kind of problem of which there is no more to say. */
    public static ProblemText of(ProblemType type) {
        return new ProblemText(type.title(), type.text("cure"));
    }

    /** That a value has not the form of its type. */
    public static ProblemText ofForm(String field, Class<?> type) {
        return new ProblemText(Texts.label("wrongForm", field), Expected.of(type));
    }

    /**
     * A text of the message files.
     *
     * @param key   of the detail; the cure's ends in {@code .cure}
     * @param found what stands for {0}, {1} and so on in both
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
