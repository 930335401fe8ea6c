package dev.daka.core.journal;

import dev.daka.core.decide.records.MetricKey;
import java.time.LocalDate;
import java.util.Map;

/**
 * The first days of a state that can still affect decisions or cancellations. Older days may be combined or dropped.
 *
 * @param late        first day that an action can still fall on, however late it arrives
 * @param cancellable first day whose actions can still be cancelled
 * @param metrics     first day that a running campaign reads, by metric; for a metric that is missing it is
 *                    {@code late}
 */
public record Horizon(LocalDate late, LocalDate cancellable, Map<MetricKey, LocalDate> metrics) {
    /** Every day can affect decisions and cancellations. */
    public static final Horizon NONE = new Horizon(LocalDate.MIN, LocalDate.MIN, Map.of());

    /** The first day of the metric that a state keeps separately from earlier days. */
    public LocalDate firstDayOf(MetricKey metric) {
        LocalDate first = metrics.getOrDefault(metric, late);
        return first.isBefore(late) ? first : late;
    }
}
