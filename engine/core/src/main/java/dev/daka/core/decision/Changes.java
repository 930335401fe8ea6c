package dev.daka.core.decision;

import java.time.Instant;
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

    /**
     * Adds {@code used}, 1 or more, to what the counter of a limit counts under {@code day}.
     *
     * @param amount    all there is
     * @param at        when it was used, by the action's own time
     * @param returning how much of it comes back if the action is taken back, at most all of it
     */
    public record CounterChange(CounterKey counter, LocalDate day, long used, long amount, Instant at, long returning) {
        public CounterChange {
            if (returning < 0 || returning > used) {
                throw new IllegalArgumentException("Of " + used + " that are used, " + returning + " come back");
            }
        }

        /** All of it comes back. */
        public CounterChange(CounterKey counter, LocalDate day, long used, long amount, Instant at) {
            this(counter, day, used, amount, at, used);
        }
    }
}
