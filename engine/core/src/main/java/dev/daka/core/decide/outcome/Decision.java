package dev.daka.core.decide.outcome;

import dev.daka.core.action.Action;
import dev.daka.core.decide.records.Changes;
import java.util.List;

/**
 * The decision about an action.
 *
 * @param action   the action
 * @param granted  granted effects in table order; content by priority
 * @param withheld withheld effects in table order
 * @param ruleSets the campaign versions that were evaluated
 * @param changes  changes to the records if the decision is booked
 */
public record Decision(
        Action action,
        List<Outcome.Granted> granted,
        List<Outcome.Withheld> withheld,
        List<RuleSetRef> ruleSets,
        Changes changes) {
    public Decision {
        granted = List.copyOf(granted);
        withheld = List.copyOf(withheld);
        ruleSets = List.copyOf(ruleSets);
    }

    /** All points that the decision grants. */
    public long points() {
        return granted.stream()
                .mapToLong(granted -> granted.effect().quantity().points())
                .sum();
    }
}
