package dev.daka.service.api.actions;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.action.PostedAction;
import dev.daka.core.booking.DecisionKey;
import dev.daka.core.journal.ActionState;
import dev.daka.service.booking.ActionResponse;
import dev.daka.service.booking.BookActions;
import dev.daka.service.booking.Fingerprint;
import dev.daka.service.platform.problems.Refusal;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Checks an action that an application posts, has it booked and returns the answer. */
@Service
class PostAction {
    private final ActionValidator intake;
    private final BookActions booking;
    private final DryRun dryRuns;
    private final JsonMapper json;

    PostAction(ActionValidator intake, BookActions booking, DryRun dryRuns, JsonMapper json) {
        this.intake = intake;
        this.booking = booking;
        this.dryRuns = dryRuns;
        this.json = json;
    }

    /** The answer that booking the action would get. Nothing is booked. */
    ActionResponse dryRun(String application, PostedAction posted) {
        return new ActionResponse(
                json.writeValueAsString(dryRuns.of(application, intake.bookable(posted))), false, ActionState.BOOKED);
    }

    /** Books the action. If it is refused, the future fails with a {@link Refusal} and nothing is booked. */
    CompletableFuture<ActionResponse> of(String application, PostedAction posted) {
        Action action;
        try {
            action = intake.bookable(posted);
        } catch (Refusal refusal) {
            return before(application, posted, refusal);
        }
        return booking.answer(application, action, Fingerprint.of(posted));
    }

    /**
     * Answers an action that was booked before, even if it would be refused as too late today. Otherwise fails with
     * {@code refusal}.
     */
    private CompletableFuture<ActionResponse> before(String application, PostedAction posted, Refusal refusal) {
        if (!intake.mayHaveBeenAccepted(posted) || posted.memberId() == null || posted.actionId() == null) {
            return CompletableFuture.failedFuture(refusal);
        }
        DecisionKey key =
                new DecisionKey(new MemberId(posted.memberId()), application, new ActionId(posted.actionId()));
        return booking.answeredBefore(key, Fingerprint.of(posted))
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> CompletableFuture.failedFuture(refusal));
    }
}
