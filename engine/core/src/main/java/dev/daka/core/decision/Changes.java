package dev.daka.core.decision;

import java.time.LocalDate;
import java.util.List;

/**
 * What booking a decision adds to the records. Its points are in the decision's effects.
 *
 * @param metrics  what the action adds to the member's metrics
 * @param counters what the granted effects use of limits
 */
public record Changes(List<MetricChange> metrics, List<CounterChange> counters) {
    public Changes {
        metrics = List.copyOf(metrics);
        counters = List.copyOf(counters);
    }

    /** Adds {@code figure} to what the metric recorded on {@code day}. */
    public record MetricChange(MetricKey metric, LocalDate day, DayFigure figure) {}

    /** Adds {@code used}, 1 or more, to the counter of a limit. {@code amount} is all there is. */
    public record CounterChange(CounterKey counter, long used, long amount) {}
}
