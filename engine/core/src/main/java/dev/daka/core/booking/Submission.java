package dev.daka.core.booking;

import dev.daka.core.action.Action;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.journal.SubjectId;
import dev.daka.core.vocabulary.ActionType;
import java.util.Optional;

/**
 * An action that an application wants answered.
 *
 * @param application that posted it
 * @param action      what the member did
 * @param fingerprint of all that was posted
 */
public record Submission(String application, Action action, String fingerprint) {
    public DecisionKey key() {
        return new DecisionKey(action.memberId(), application, action.actionId());
    }

    /** The action that it confirms, if it does. */
    public Optional<SubjectId> confirmed() {
        return action.attributes().get(ActionType.CONFIRMS) instanceof AttributeValue.Text confirmed
                ? Optional.of(new SubjectId(application, confirmed.value()))
                : Optional.empty();
    }
}
