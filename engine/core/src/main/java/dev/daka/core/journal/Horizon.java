package dev.daka.core.journal;

import dev.daka.core.decide.records.MetricKey;
import java.time.LocalDate;
import java.util.Map;

/**
 * What of a state can still make a difference on a day.
 *
 * @param late        days before it are reached by no action, however late it comes
 * @param cancellable days before it are of actions that cannot be cancelled any more
 * @param metrics     the first day that a running campaign looks at, by metric; of metrics that are missing none looks back further than
 *                    {@code late}
 */
public record Horizon(LocalDate late, LocalDate cancellable, Map<MetricKey, LocalDate> metrics) {
    /** Everything may make a difference. */
    public static final Horizon NONE = new Horizon(LocalDate.MIN, LocalDate.MIN, Map.of());

    /** The first day of the metric that states still tell apart. */
    public LocalDate firstDayOf(MetricKey metric) {
        LocalDate first = metrics.getOrDefault(metric, late);
        return first.isBefore(late) ? first : late;
    }
}
