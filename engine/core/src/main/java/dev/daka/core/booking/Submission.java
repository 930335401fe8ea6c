package dev.daka.core.booking;

import dev.daka.core.action.Action;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.journal.SubjectId;
import dev.daka.core.vocabulary.ActionType;
import java.util.Optional;

/**
 * An action that an application posted.
 *
 * @param application the application that posted the action
 * @param action      the posted action
 * @param fingerprint hash of the request's content; equal content has an equal fingerprint
 */
public record Submission(String application, Action action, String fingerprint) {
    public DecisionKey key() {
        return new DecisionKey(action.memberId(), application, action.actionId());
    }

    /** The earlier action that this action confirms; empty if it confirms none. */
    public Optional<SubjectId> confirmed() {
        return action.attributes().get(ActionType.CONFIRMS) instanceof AttributeValue.Text confirmed
                ? Optional.of(new SubjectId(application, confirmed.value()))
                : Optional.empty();
    }
}
