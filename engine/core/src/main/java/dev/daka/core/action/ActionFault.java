package dev.daka.core.action;

import dev.daka.core.vocabulary.Label;

/**
 * One thing wrong with a posted action.
 *
 * @param kind    stable, for programs
 * @param field   which field, such as {@code attributes.courseId}
 * @param message what is wrong
 * @param cure    how to mend it
 */
public record ActionFault(Kind kind, String field, Label message, Label cure) {
    /** What kind of wrong. */
    public enum Kind {
        MISSING_FIELD,
        INVALID_FIELD,
        UNKNOWN_ACTION_TYPE,
        UNKNOWN_ATTRIBUTE
    }
}
