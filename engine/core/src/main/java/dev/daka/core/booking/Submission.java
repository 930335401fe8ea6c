package dev.daka.core.booking;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;

/**
 * An action that an application wants answered.
 *
 * @param application that posted it
 * @param action      what the member did
 * @param fingerprint of all that was posted
 */
public record Submission(String application, Action action, String fingerprint) {
    public DecisionKey key() {
        return new DecisionKey(member(), application, id());
    }

    private MemberId member() {
        return action.memberId();
    }

    private ActionId id() {
        return action.actionId();
    }
}
