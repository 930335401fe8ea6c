package dev.daka.core.decide.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What booking a decision adds to the records. Points are not included; they are in the decision's effects.
 *
 * @param metrics  what the action adds to the member's metrics
 * @param counters how much of each limit the granted effects use
 */
public record Changes(List<MetricChange> metrics, List<CounterChange> counters) {
    public Changes {
        metrics = List.copyOf(metrics);
        counters = List.copyOf(counters);
    }

    /** Adds {@code figure} to the metric's record for {@code day}. */
    public record MetricChange(MetricKey metric, LocalDate day, DayFigure figure) {}

    /**
     * Adds {@code used} to a limit's counter under {@code day}. It is 1 or more for a decision, and negative for a
     * cancellation, which gives use back.
     *
     * @param at        when the action occurred
     * @param returning how much of {@code used} a cancellation of the action gives back, from 0 to {@code used}
     * @param until     the last day on which this use reduces what later actions may use; null if it counts forever or
     *                  the counter is shared by members
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
