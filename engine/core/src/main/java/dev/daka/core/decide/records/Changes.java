package dev.daka.core.decide.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * Adds {@code used}, 1 or more, to what the counter of a limit counts under {@code day}. In a cancellation it is less than 0:
     * what comes back.
     *
     * @param at        when it was used, by the action's own time
     * @param returning how much of it comes back if the action is taken back, at most all of it
     * @param until     the last day on which it counts for what others may use; null for good, and for what several members share
     */
    public record CounterChange(
            CounterKey counter,
            LocalDate day,
            long used,
            Instant at,
            long returning,
            @Nullable LocalDate until) {
        public CounterChange {
            if (used >= 0 && (returning < 0 || returning > used)) {
                throw new IllegalArgumentException("Of " + used + " that are used, " + returning + " come back");
            }
        }
    }
}
