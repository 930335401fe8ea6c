package dev.daka.core.decide.records;

import java.util.List;

/**
 * The records that deciding an action will look at.
 *
 * @param metrics  of the member
 * @param caps    of the member
 * @param budgets of campaigns, and those that campaigns share
 */
public record LoadNeeds(List<MetricKey> metrics, List<CounterNeed> caps, List<BudgetNeed> budgets) {
    public LoadNeeds {
        metrics = List.copyOf(metrics);
        caps = List.copyOf(caps);
        budgets = List.copyOf(budgets);
    }
}
