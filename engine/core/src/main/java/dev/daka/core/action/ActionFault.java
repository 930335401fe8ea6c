package dev.daka.core.action;

import dev.daka.core.vocabulary.Label;
import java.time.OffsetDateTime;

/**
 * A fault of a posted action.
 *
 * @param kind    kind of the fault, as a stable code
 * @param field   name of the field, such as {@code attributes.courseId}
 * @param message what is wrong, as text for people
 * @param cure    how to correct it, as text for people
 */
public record ActionFault(Kind kind, String field, Label message, Label cure) {
    /** Kinds of faults. */
    public enum Kind {
        MISSING_FIELD,
        INVALID_FIELD,
        UNKNOWN_ACTION_TYPE,
        UNKNOWN_ATTRIBUTE,
        /** The action arrived after the last moment that its type allows. */
        TOO_LATE,
        /** A channel or a placement is not declared. It may have been declared when the action was first posted. */
        UNDECLARED_NAME
    }

    /** The fault of an action that arrived after {@code lastMoment}. */
    public static ActionFault tooLate(OffsetDateTime lastMoment) {
        return new ActionFault(
                Kind.TOO_LATE, "occurredAt", ActionTexts.text("tooLate", lastMoment), ActionTexts.text("tooLate.cure"));
    }
}
