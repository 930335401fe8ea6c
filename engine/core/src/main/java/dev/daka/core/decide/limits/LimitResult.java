package dev.daka.core.decide.limits;

import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.records.Changes.CounterChange;
import java.util.List;

/**
 * What limits made of a proposal. Granted and withheld points together are the proposed points.
 *
 * @param granted  in table order
 * @param withheld in table order, then in the order of the limits
 * @param used     what the granted effects use of each limit of the campaign, in the order of the Limits sheet
 */
public record LimitResult(List<Outcome.Granted> granted, List<Outcome.Withheld> withheld, List<CounterChange> used) {
    /** Nothing was proposed. */
    public static final LimitResult NOTHING = new LimitResult(List.of(), List.of(), List.of());

    public LimitResult {
        granted = List.copyOf(granted);
        withheld = List.copyOf(withheld);
        used = List.copyOf(used);
    }
}
