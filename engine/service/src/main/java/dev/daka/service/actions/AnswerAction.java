package dev.daka.service.actions;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.action.PostedAction;
import dev.daka.core.booking.DecisionKey;
import dev.daka.service.problems.ProblemType;
import dev.daka.service.problems.Refusal;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;

/** Answers what an application posts: checks it, has it booked. */
@Service
class AnswerAction {
    /** What an action may be refused for today that was accepted when it was first posted; its ids are sound. */
    private static final Set<ProblemType> NOT_ALWAYS = Set.of(
            ProblemType.ACTION_TOO_LATE,
            ProblemType.OCCURRED_AT_OUTSIDE_WINDOW,
            ProblemType.UNKNOWN_ACTION_TYPE,
            ProblemType.UNKNOWN_ATTRIBUTE);

    private final Intake intake;
    private final BookActions booking;

    AnswerAction(Intake intake, BookActions booking) {
        this.intake = intake;
        this.booking = booking;
    }

    /** Fails with a {@link Refusal} where the action cannot be answered; then nothing is booked. */
    CompletableFuture<Answered> of(String application, PostedAction posted) {
        Action action;
        try {
            action = intake.bookable(posted);
        } catch (Refusal refusal) {
            return before(application, posted, refusal);
        }
        return booking.answer(application, action, Fingerprint.of(posted));
    }

    /** What was booked once is answered for good, even if it would come too late today. */
    private CompletableFuture<Answered> before(String application, PostedAction posted, Refusal refusal) {
        if (!NOT_ALWAYS.contains(refusal.type()) || posted.memberId() == null || posted.actionId() == null) {
            return CompletableFuture.failedFuture(refusal);
        }
        DecisionKey key =
                new DecisionKey(new MemberId(posted.memberId()), application, new ActionId(posted.actionId()));
        return booking.answeredBefore(key, Fingerprint.of(posted))
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> CompletableFuture.failedFuture(refusal));
    }
}
