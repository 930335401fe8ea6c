package dev.daka.core.decision;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;

/** As much of the records that a decision looked at as it takes to make it again. */
public record Seen(Map<MetricKey, NavigableMap<LocalDate, DayFigure>> metrics, Map<CounterKey, CounterUse> counters)
        implements Records {
    @Override
    public NavigableMap<LocalDate, DayFigure> days(MetricKey metric) {
        return Objects.requireNonNullElse(metrics.get(metric), Collections.emptyNavigableMap());
    }

    @Override
    public CounterUse used(CounterKey counter) {
        return counters.getOrDefault(counter, CounterUse.NONE);
    }
}
