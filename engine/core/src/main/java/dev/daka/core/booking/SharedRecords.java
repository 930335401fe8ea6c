package dev.daka.core.booking;

import dev.daka.core.decide.records.BudgetNeed;
import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.CounterNeed;
import dev.daka.core.decide.records.CounterUse;
import dev.daka.core.decide.records.DaySpan;
import dev.daka.core.decide.records.MetricKey;
import dev.daka.core.decide.records.Records;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The records that a decision reads: the member's own, and the use of the budgets that it may spend. */
final class SharedRecords implements Records {
    private final Records member;
    private final List<BudgetNeed> needs;
    private final Function<BudgetNeed, CounterUse> uses;
    private final @Nullable CounterUse[] known;

    /**
     * Creates records that are read only on demand.
     *
     * @param member the member's own records
     * @param needs  the budgets that the decision may spend
     * @param uses   returns how much of a budget is used
     */
    SharedRecords(Records member, List<BudgetNeed> needs, Function<BudgetNeed, CounterUse> uses) {
        this.member = member;
        this.needs = needs;
        this.uses = uses;
        this.known = new CounterUse[needs.size()];
    }

    /** Discards the use that was read, after leases have changed. */
    void refresh() {
        Arrays.fill(known, null);
    }

    @Override
    public Iterable<? extends DaySpan> days(MetricKey metric) {
        return member.days(metric);
    }

    @Override
    public CounterUse used(CounterNeed need) {
        CounterKey counter = need.counter();
        if (counter.member() == null) {
            for (int i = 0; i < known.length; i++) {
                if (needs.get(i).counter().equals(counter)) {
                    return use(i);
                }
            }
        }
        return member.used(need);
    }

    private CounterUse use(int place) {
        CounterUse use = known[place];
        if (use == null) {
            use = uses.apply(needs.get(place));
            known[place] = use;
        }
        return use;
    }
}
