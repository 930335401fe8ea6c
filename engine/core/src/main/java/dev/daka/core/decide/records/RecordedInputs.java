package dev.daka.core.decide.records;

import java.util.List;
import java.util.Map;

/**
 * The subset of a member's records that is needed to repeat a decision.
 *
 * @param metrics  recorded days of each metric, newest first
 * @param counters use of each counter that the decision read
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
