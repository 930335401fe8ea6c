package dev.daka.core.booking;

import dev.daka.core.decision.BudgetNeed;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterUse;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.MetricKey;
import dev.daka.core.decision.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Function;

/**
 * What is on record of a member, and of the budgets that a decision may spend.
 *
 * @param member the member's own records
 * @param needs  the budgets
 * @param uses   tells how much of a budget is used
 */
record SharedRecords(Records member, List<BudgetNeed> needs, Function<BudgetNeed, CounterUse> uses) implements Records {
    @Override
    public NavigableMap<LocalDate, DayFigure> days(MetricKey metric) {
        return member.days(metric);
    }

    @Override
    public CounterUse used(CounterKey counter) {
        if (counter.member() == null) {
            for (BudgetNeed need : needs) {
                if (need.counter().equals(counter)) {
                    return uses.apply(need);
                }
            }
        }
        return member.used(counter);
    }
}
