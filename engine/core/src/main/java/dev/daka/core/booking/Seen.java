package dev.daka.core.booking;

import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterUse;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.MetricKey;
import dev.daka.core.decision.Records;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** The records that a decision looked at, as they were: with them it can be made again. */
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

    /** Passes on what records say and keeps it. */
    static final class Recorder implements Records {
        private final Records records;
        private final Map<MetricKey, NavigableMap<LocalDate, DayFigure>> metrics = new LinkedHashMap<>();
        private final Map<CounterKey, CounterUse> counters = new LinkedHashMap<>();

        Recorder(Records records) {
            this.records = records;
        }

        @Override
        public NavigableMap<LocalDate, DayFigure> days(MetricKey metric) {
            return metrics.computeIfAbsent(metric, key -> new TreeMap<>(records.days(key)));
        }

        @Override
        public CounterUse used(CounterKey counter) {
            return counters.computeIfAbsent(counter, records::used);
        }

        Seen seen() {
            return new Seen(metrics, counters);
        }
    }
}
