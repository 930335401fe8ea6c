package dev.daka.service.actions;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionCheck;
import dev.daka.core.action.ActionFault;
import dev.daka.core.action.CheckedAction;
import dev.daka.core.action.PostedAction;
import dev.daka.service.problems.ProblemType;
import dev.daka.service.problems.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Lets actions in that may be decided, before the database is asked anything. */
@Component
public class Intake {
    private final ActionCheck check;
    private final ActionWindow window;
    private final Clock clock;

    Intake(ActionCheck check, ActionWindow window, Clock clock) {
        this.check = check;
        this.window = window;
        this.clock = clock;
    }

    /**
     * The action as its declared type allows it, whenever it happened; a {@link Refusal} names the first field at fault.
     */
    public Action declared(PostedAction posted) {
        return accepted(check.check(posted));
    }

    private static Action accepted(CheckedAction checked) {
        if (checked instanceof CheckedAction.Accepted accepted) {
            return accepted.action();
        }
        throw refusal(((CheckedAction.Refused) checked).faults().get(0));
    }

    /** The same, if it arrives neither later than its type and the service allow nor before it happened. */
    Action bookable(PostedAction posted) {
        Instant now = clock.instant();
        Action action = accepted(check.check(posted, now));
        OffsetDateTime lastMoment = window.latest().lastMoment(action.occurredAt());
        if (now.isAfter(lastMoment.toInstant())) {
            throw refusal(ActionFault.tooLate(lastMoment));
        }
        if (action.occurredAt().isAfter(now.plus(window.ahead()))) {
            throw Refusal.of(
                    ProblemType.OCCURRED_AT_OUTSIDE_WINDOW,
                    "occurredAt",
                    "occurredAt lies more than " + window.ahead().toMinutes() + " minutes ahead",
                    "Post actions after they happen, and check the sending machine's clock");
        }
        return action;
    }

    private static Refusal refusal(ActionFault fault) {
        ProblemType type = switch (fault.kind()) {
            case MISSING_FIELD -> ProblemType.MISSING_FIELD;
            case INVALID_FIELD -> ProblemType.INVALID_FIELD;
            case UNKNOWN_ACTION_TYPE -> ProblemType.UNKNOWN_ACTION_TYPE;
            case UNKNOWN_ATTRIBUTE -> ProblemType.UNKNOWN_ATTRIBUTE;
            case TOO_LATE -> ProblemType.ACTION_TOO_LATE;
        };
        return Refusal.of(type, fault.field(), fault.message(), fault.cure());
    }
}
