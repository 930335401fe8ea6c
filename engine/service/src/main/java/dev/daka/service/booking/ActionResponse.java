package dev.daka.service.booking;

import dev.daka.core.journal.ActionState;
import dev.daka.core.vocabulary.CamelCase;
import java.util.Optional;

/**
 * An answer as it leaves.
 *
 * @param response JSON, the same to the byte each time
 * @param replayed whether it was given before
 * @param state    of the action by now
 */
public record ActionResponse(String response, boolean replayed, ActionState state) {
    /** The header that tells of a cancelled action; an answer that is given again is that of before the cancellation. */
    public static final String STATE_HEADER = "Action-State";

    /** The value of that header; empty where the action stands as it was answered. */
    public Optional<String> changedState() {
        return state == ActionState.BOOKED ? Optional.empty() : Optional.of(CamelCase.of(state));
    }
}
