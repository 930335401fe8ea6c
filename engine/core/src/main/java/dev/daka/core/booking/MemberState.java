package dev.daka.core.booking;

import dev.daka.core.action.Member;
import dev.daka.core.decision.Changes;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterUse;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.MetricKey;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A member as the actions of a batch find it, one after the other: what is on record and what the batch has added. */
final class MemberState {
    private final Member member;
    private final Map<MetricKey, NavigableMap<LocalDate, DayFigure>> metrics = new HashMap<>();
    private final Map<CounterKey, CounterUse> counters;
    private long available;

    MemberState(OnRecord record) {
        this.member = record.member();
        this.available = record.available();
        this.counters = new HashMap<>(record.counters());
        record.metrics().forEach((metric, days) -> metrics.put(metric, new TreeMap<>(days)));
    }

    Member member() {
        return member;
    }

    /** Points that the member can spend. */
    long available() {
        return available;
    }

    NavigableMap<LocalDate, DayFigure> days(MetricKey metric) {
        NavigableMap<LocalDate, DayFigure> days = metrics.get(metric);
        return days == null ? Collections.emptyNavigableMap() : Collections.unmodifiableNavigableMap(days);
    }

    CounterUse used(CounterKey counter) {
        return counters.getOrDefault(counter, CounterUse.NONE);
    }

    void apply(long points, Changes changes) {
        available += points;
        changes.metrics()
                .forEach(change -> metrics.computeIfAbsent(change.metric(), first -> new TreeMap<>())
                        .merge(change.day(), change.figure(), DayFigure::plus));
        for (Changes.CounterChange change : changes.counters()) {
            if (change.counter().member() != null) {
                counters.merge(
                        change.counter(), CounterUse.of(change.day(), change.used(), change.at()), CounterUse::plus);
            }
        }
    }
}
