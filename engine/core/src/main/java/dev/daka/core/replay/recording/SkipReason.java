package dev.daka.core.replay.recording;

import dev.daka.core.action.ActionFault;
import dev.daka.core.vocabulary.CamelCase;
import dev.daka.core.vocabulary.Label;
import org.jspecify.annotations.Nullable;

/** Why a line was not replayed. Skipped lines are counted by reason. */
public enum SkipReason {
    QUOTES,
    FIELD_COUNT,
    NOT_JSON,
    TOO_MANY_FIELDS,
    RUINED_ID,
    NO_TIME,
    NO_NUMBER,
    DUPLICATE_ID,
    MISSING_FIELD,
    INVALID_FIELD,
    UNKNOWN_ACTION_TYPE,
    UNKNOWN_ATTRIBUTE,
    TOO_LATE,
    UNDECLARED_NAME,
    NO_SUCH_ACTION,
    NOTHING_TO_CANCEL;

    public Label label() {
        return RecordingTexts.text("reason." + CamelCase.of(this));
    }

    static SkipReason of(ActionFault fault) {
        return switch (fault.kind()) {
            case MISSING_FIELD -> MISSING_FIELD;
            case INVALID_FIELD -> INVALID_FIELD;
            case UNKNOWN_ACTION_TYPE -> UNKNOWN_ACTION_TYPE;
            case UNKNOWN_ATTRIBUTE -> UNKNOWN_ATTRIBUTE;
            case UNDECLARED_NAME -> UNDECLARED_NAME;
            case TOO_LATE -> TOO_LATE;
        };
    }

    /**
     * Describes this reason for one line.
     *
     * @param subject column, part or value by which lines with this reason are counted separately; null for none
     * @param text    full text of the reason
     */
    Why in(@Nullable String subject, Label text) {
        return new Why(this, subject, text);
    }

    /** Describes this reason for a part of a line and the value found there. */
    public Why about(String part, String found) {
        return in(part, RecordingTexts.text("about", part, label(), found));
    }

    /**
     * The reason why one line was skipped.
     *
     * @param subject column, part or value by which such lines are counted separately; null for none
     */
    public record Why(SkipReason reason, @Nullable String subject, Label text) {}
}
