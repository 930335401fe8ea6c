package dev.daka.core.decide.limits;

import dev.daka.core.decide.records.Changes.CounterChange;
import dev.daka.core.decide.records.Records;
import java.util.ArrayList;
import java.util.List;

/**
 * Tracks the use of the programme's budgets while one action is decided. The campaigns use the budgets one after the
 * other, so what one campaign grants is no longer available to the next.
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

    /** The changes to the budgets' counters, in the order of their declaration. */
    public List<CounterChange> changes() {
        return LimitUse.changes(uses);
    }
}
