package dev.daka.service.actions;

import dev.daka.service.problems.ProblemType;
import dev.daka.service.problems.Refusal;

/**
 * An answer that was given.
 *
 * @param fingerprint of the action that it answers
 * @param response    that answer, JSON
 */
record StoredDecision(Fingerprint fingerprint, String response) {
    /** The same answer again; a refusal where the id was used for another action. */
    Answered again(Fingerprint asked) {
        if (!fingerprint.equals(asked)) {
            throw Refusal.of(
                    ProblemType.ACTION_ID_REUSED,
                    "actionId",
                    "This actionId was answered before, for an action with other content",
                    "Give every action an actionId of its own; repeat an action with exactly the same content");
        }
        return new Answered(response, true);
    }
}
