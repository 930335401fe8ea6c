package dev.daka.core.decide.limits;

import dev.daka.core.decide.records.Changes.CounterChange;
import dev.daka.core.decide.records.Records;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of the programme's budgets is used, while one action is decided. The campaigns that answer it use them one after the
 * other: what one is granted is gone for the next.
 */
public final class SharedBudgetUse {
    private final List<LimitUse> uses;

    public SharedBudgetUse(List<ActiveLimit> budgets, Records records) {
        uses = new ArrayList<>(budgets.size());
        for (ActiveLimit budget : budgets) {
            uses.add(new LimitUse(budget, records));
        }
    }

    List<LimitUse> uses() {
        return uses;
    }

    /** What the action adds to the budgets' counters, in their order. */
    public List<CounterChange> changes() {
        return LimitUse.changes(uses);
    }
}
