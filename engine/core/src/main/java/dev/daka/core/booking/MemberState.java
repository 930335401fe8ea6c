package dev.daka.core.booking;

import dev.daka.core.action.Member;
import dev.daka.core.decision.Changes;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterUse;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.MetricKey;
import dev.daka.core.decision.Records;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A member as the actions of a batch find it, one after the other: what is on record and what the batch has added. */
final class MemberState implements Records {
    private final OnRecord known;
    private long available;

    MemberState(OnRecord record) {
        Map<MetricKey, NavigableMap<LocalDate, DayFigure>> metrics = new HashMap<>();
        record.metrics().forEach((metric, days) -> metrics.put(metric, new TreeMap<>(days)));
        this.known = new OnRecord(record.member(), record.available(), metrics, new HashMap<>(record.counters()));
        this.available = record.available();
    }

    Member member() {
        return known.member();
    }

    /** Points that the member can spend. */
    long available() {
        return available;
    }

    @Override
    public NavigableMap<LocalDate, DayFigure> days(MetricKey metric) {
        return known.days(metric);
    }

    @Override
    public CounterUse used(CounterKey counter) {
        return known.used(counter);
    }

    void apply(long points, Changes changes) {
        available += points;
        changes.metrics()
                .forEach(change -> known.metrics()
                        .computeIfAbsent(change.metric(), first -> new TreeMap<>())
                        .merge(change.day(), change.figure(), DayFigure::plus));
        for (Changes.CounterChange change : changes.counters()) {
            if (change.counter().member() != null) {
                known.counters()
                        .merge(
                                change.counter(),
                                CounterUse.of(change.day(), change.used(), change.at()),
                                CounterUse::plus);
            }
        }
    }
}
