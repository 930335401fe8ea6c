package dev.daka.core.decide.records;

import java.util.List;
import java.util.Map;

/**
 * As much of the records that a decision looked at as it takes to make it again.
 *
 * @param metrics days, the newest first
 */
public record RecordedInputs(Map<MetricKey, List<DayRun>> metrics, Map<CounterKey, CounterUse> counters)
        implements Records {
    @Override
    public List<DayRun> days(MetricKey metric) {
        return metrics.getOrDefault(metric, List.of());
    }

    @Override
    public CounterUse used(CounterNeed need) {
        return counters.getOrDefault(need.counter(), CounterUse.NONE);
    }
}
