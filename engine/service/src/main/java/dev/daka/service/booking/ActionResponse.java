package dev.daka.service.booking;

import dev.daka.core.journal.ActionState;
import dev.daka.core.vocabulary.CamelCase;
import java.util.Optional;

/**
 * Response to a posted action.
 *
 * @param response JSON; identical bytes each time the same action is posted
 * @param replayed true if an earlier request with the same action got this response
 * @param state    present state of the action, such as cancelled
 */
public record ActionResponse(String response, boolean replayed, ActionState state) {
    /**
     * Response header with the action's present state. A replayed response was written before the cancellation, so its
     * body does not show it.
     */
    public static final String STATE_HEADER = "Action-State";

    /** Value of the {@link #STATE_HEADER} header; empty if the action is still booked as in the response. */
    public Optional<String> changedState() {
        return state == ActionState.BOOKED ? Optional.empty() : Optional.of(CamelCase.of(state));
    }
}
