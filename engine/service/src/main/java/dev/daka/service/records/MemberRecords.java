package dev.daka.service.records;

import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterUse;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.MetricKey;
import dev.daka.core.decision.Records;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;

/** The records of one member as they were when they were loaded. */
record MemberRecords(Map<MetricKey, NavigableMap<LocalDate, DayFigure>> metrics, Map<CounterKey, CounterUse> counters)
        implements Records {
    @Override
    public NavigableMap<LocalDate, DayFigure> days(MetricKey metric) {
        NavigableMap<LocalDate, DayFigure> days = metrics.get(metric);
        return days == null ? Collections.emptyNavigableMap() : Collections.unmodifiableNavigableMap(days);
    }

    @Override
    public CounterUse used(CounterKey counter) {
        return counters.getOrDefault(counter, CounterUse.NONE);
    }
}
