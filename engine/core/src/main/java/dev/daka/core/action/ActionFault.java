package dev.daka.core.action;

import dev.daka.core.vocabulary.Label;
import java.time.OffsetDateTime;

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
        UNKNOWN_ATTRIBUTE,
        /** It arrived after the last moment at which actions of its type may. */
        TOO_LATE,
        /** A channel or a placement; it may have been declared when the action was first posted. */
        UNDECLARED_NAME
    }

    /** The action arrived after that moment. */
    public static ActionFault tooLate(OffsetDateTime lastMoment) {
        return new ActionFault(
                Kind.TOO_LATE, "occurredAt", ActionTexts.text("tooLate", lastMoment), ActionTexts.text("tooLate.cure"));
    }
}
