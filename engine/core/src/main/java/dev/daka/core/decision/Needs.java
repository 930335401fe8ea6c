package dev.daka.core.decision;

import java.util.List;

/**
 * The records that deciding an action will look at.
 *
 * @param metrics  of the member
 * @param counters caps of the member and budgets
 */
public record Needs(List<MetricKey> metrics, List<CounterNeed> counters) {
    public Needs {
        metrics = List.copyOf(metrics);
        counters = List.copyOf(counters);
    }
}
