package dev.daka.core.booking;

import dev.daka.core.action.Action;

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
}
