package dev.daka.core.booking;

import dev.daka.core.action.Member;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterUse;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.MetricKey;
import dev.daka.core.decision.Records;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;

/**
 * What is on record about a member, as far as it was asked for.
 *
 * @param available points that the member can spend
 */
public record OnRecord(
        Member member,
        long available,
        Map<MetricKey, NavigableMap<LocalDate, DayFigure>> metrics,
        Map<CounterKey, CounterUse> counters)
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
