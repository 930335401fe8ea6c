package dev.daka.core.decide.records;

import java.util.List;

/**
 * The records to load before an action is decided.
 *
 * @param metrics the member's metrics
 * @param caps    counters of the member's caps
 * @param budgets budgets of campaigns, and shared budgets
 */
public record LoadNeeds(List<MetricKey> metrics, List<CounterNeed> caps, List<BudgetNeed> budgets) {
    public LoadNeeds {
        metrics = List.copyOf(metrics);
        caps = List.copyOf(caps);
        budgets = List.copyOf(budgets);
    }
}
