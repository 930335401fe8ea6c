package dev.daka.core.decide.limits;

import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.records.Changes.CounterChange;
import java.util.List;

/**
 * The result of applying limits to a proposal. For points, the granted and the withheld parts add up to the proposed
 * points.
 *
 * @param granted  granted effects in table order
 * @param withheld withheld effects in table order, then in the order of the limits
 * @param used     use of the campaign's limits by the granted effects, in the order of the Limits sheet
 */
public record LimitResult(List<Outcome.Granted> granted, List<Outcome.Withheld> withheld, List<CounterChange> used) {
    /** The result if no effect was proposed. */
    public static final LimitResult NOTHING = new LimitResult(List.of(), List.of(), List.of());

    public LimitResult {
        granted = List.copyOf(granted);
        withheld = List.copyOf(withheld);
        used = List.copyOf(used);
    }
}
