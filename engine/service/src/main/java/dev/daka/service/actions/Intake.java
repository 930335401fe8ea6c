package dev.daka.service.actions;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionCheck;
import dev.daka.core.action.ActionFault;
import dev.daka.core.action.CheckedAction;
import dev.daka.core.action.PostedAction;
import dev.daka.service.problems.ProblemType;
import dev.daka.service.problems.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /** The action as its declared type allows it; a {@link Refusal} names the first field at fault. */
    public Action declared(PostedAction posted) {
        CheckedAction checked = check.check(posted);
        if (checked instanceof CheckedAction.Accepted accepted) {
            return accepted.action();
        }
        throw refusal(((CheckedAction.Refused) checked).faults().get(0));
    }

    /** The same, and it happened lately enough to be booked. */
    Action bookable(PostedAction posted) {
        Action action = declared(posted);
        Instant now = clock.instant();
        if (action.occurredAt().isBefore(now.minus(window.past()))) {
            throw outside("occurredAt lies more than " + words(window.past()) + " back");
        }
        if (action.occurredAt().isAfter(now.plus(window.ahead()))) {
            throw outside("occurredAt lies more than " + words(window.ahead()) + " ahead");
        }
        return action;
    }

    private static String words(Duration duration) {
        return duration.toDays() > 0 ? duration.toDays() + " days" : duration.toMinutes() + " minutes";
    }

    private static Refusal outside(String detail) {
        return Refusal.of(
                ProblemType.OCCURRED_AT_OUTSIDE_WINDOW,
                "occurredAt",
                detail,
                "Post actions soon after they happen, and check the sending machine's clock");
    }

    private static Refusal refusal(ActionFault fault) {
        ProblemType type = switch (fault.kind()) {
            case MISSING_FIELD -> ProblemType.MISSING_FIELD;
            case INVALID_FIELD -> ProblemType.INVALID_FIELD;
            case UNKNOWN_ACTION_TYPE -> ProblemType.UNKNOWN_ACTION_TYPE;
            case UNKNOWN_ATTRIBUTE -> ProblemType.UNKNOWN_ATTRIBUTE;
        };
        return Refusal.of(type, fault.field(), fault.message(), fault.cure());
    }
}
