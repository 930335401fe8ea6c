package dev.daka.core.decide.outcome;

import dev.daka.core.action.Action;
import dev.daka.core.decide.records.Changes;
import java.util.List;

/**
 * The answer to an action.
 *
 * @param action   what it answers
 * @param granted  in table order; content by priority
 * @param withheld in table order
 * @param ruleSets the versions that were asked
 * @param changes  what booking it adds to the records
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
