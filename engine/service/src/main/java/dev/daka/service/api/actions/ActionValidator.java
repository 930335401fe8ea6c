package dev.daka.service.api.actions;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionCheck;
import dev.daka.core.action.ActionFault;
import dev.daka.core.action.CheckedAction;
import dev.daka.core.action.PostedAction;
import dev.daka.service.booking.ActionWindow;
import dev.daka.service.platform.problems.Fault;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Validates posted actions before any database access. */
@Component
public class ActionValidator {
    /** Faults that an action may have today although it was accepted when it was first posted. */
    private static final Set<ActionFault.Kind> NOT_ALWAYS = EnumSet.of(
            ActionFault.Kind.TOO_LATE,
            ActionFault.Kind.UNKNOWN_ACTION_TYPE,
            ActionFault.Kind.UNKNOWN_ATTRIBUTE,
            ActionFault.Kind.UNDECLARED_NAME);

    private final ActionCheck check;
    private final ActionWindow window;
    private final Clock clock;

    ActionValidator(ActionCheck check, ActionWindow window, Clock clock) {
        this.check = check;
        this.window = window;
        this.clock = clock;
    }

    /**
     * The action, checked against its declared type but not against the time limits.
     *
     * @throws Refusal with every faulty field
     */
    public Action declared(PostedAction posted) {
        return accepted(check.check(posted));
    }

    private static Action accepted(CheckedAction checked) {
        if (checked instanceof CheckedAction.Accepted accepted) {
            return accepted.action();
        }
        throw Refusal.of(told(((CheckedAction.Refused) checked).faults()));
    }

    /** Every fault of the action; empty if it has none. */
    List<Fault> faults(PostedAction posted) {
        return check.check(posted) instanceof CheckedAction.Refused refused ? told(refused.faults()) : List.of();
    }

    /**
     * True if the action may have been accepted before: it has no fault, or only faults that depend on the time or on
     * the declarations, which can change.
     */
    boolean mayHaveBeenAccepted(PostedAction posted) {
        return !(check.check(posted) instanceof CheckedAction.Refused refused)
                || refused.faults().stream().map(ActionFault::kind).allMatch(NOT_ALWAYS::contains);
    }

    /**
     * The action, checked against its declared type and against the time limits. It must not arrive later than its type
     * and the service allow, nor too long before it occurred.
     *
     * @throws Refusal with every faulty field, or if the action arrives outside the time limits
     */
    Action bookable(PostedAction posted) {
        Instant now = clock.instant();
        Action action = accepted(check.check(posted, now));
        OffsetDateTime lastMoment = window.latest().lastMoment(action.occurredAt());
        if (now.isAfter(lastMoment.toInstant())) {
            throw Refusal.of(told(List.of(ActionFault.tooLate(lastMoment))));
        }
        if (action.occurredAt().isAfter(now.plus(window.ahead()))) {
            throw Refusal.of(
                    ProblemType.OCCURRED_AT_OUTSIDE_WINDOW,
                    "occurredAt",
                    ProblemText.of("inTheFuture", window.ahead().toMinutes()));
        }
        return action;
    }

    private static List<Fault> told(List<ActionFault> faults) {
        return faults.stream()
                .map(fault -> Fault.inBody(
                        typeOf(fault.kind()), fault.field(), new ProblemText(fault.message(), fault.cure())))
                .toList();
    }

    private static ProblemType typeOf(ActionFault.Kind kind) {
        return switch (kind) {
            case MISSING_FIELD -> ProblemType.MISSING_FIELD;
            case INVALID_FIELD, UNDECLARED_NAME -> ProblemType.INVALID_FIELD;
            case UNKNOWN_ACTION_TYPE -> ProblemType.UNKNOWN_ACTION_TYPE;
            case UNKNOWN_ATTRIBUTE -> ProblemType.UNKNOWN_ATTRIBUTE;
            case TOO_LATE -> ProblemType.ACTION_TOO_LATE;
        };
    }
}
