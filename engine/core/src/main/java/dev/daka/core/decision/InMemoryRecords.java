package dev.daka.core.decision;

import dev.daka.core.action.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The records of many members, kept in memory: what scenarios and simulations book into. For one thread at a time. */
public final class InMemoryRecords {
    private final Map<MemberId, Map<MetricKey, NavigableMap<LocalDate, DayFigure>>> metrics = new HashMap<>();
    private final Map<CounterKey, Counted> counters = new HashMap<>();

    /** What a counter counted. */
    private static final class Counted {
        private final NavigableMap<LocalDate, Long> byDay = new TreeMap<>();
        private Instant last;

        Counted(Instant first) {
            this.last = first;
        }

        private void add(Changes.CounterChange change) {
            byDay.merge(change.day(), change.used(), Long::sum);
            last = change.at().isAfter(last) ? change.at() : last;
        }
    }

    /** What is on record about a member; shows later bookings too. */
    public Records of(MemberId member) {
        return new Records() {
            @Override
            public NavigableMap<LocalDate, DayFigure> days(MetricKey metric) {
                NavigableMap<LocalDate, DayFigure> days =
                        metrics.getOrDefault(member, Map.of()).get(metric);
                return days == null ? Collections.emptyNavigableMap() : Collections.unmodifiableNavigableMap(days);
            }

            @Override
            public CounterUse used(CounterKey counter) {
                Counted counted = counters.get(counter);
                return counted == null ? CounterUse.NONE : new CounterUse(counted.byDay, counted.last);
            }
        };
    }

    /** Adds what a decision about that member changed. */
    public void apply(MemberId member, Changes changes) {
        for (Changes.MetricChange change : changes.metrics()) {
            metrics.computeIfAbsent(member, first -> new HashMap<>())
                    .computeIfAbsent(change.metric(), first -> new TreeMap<>())
                    .merge(change.day(), change.figure(), DayFigure::plus);
        }
        for (Changes.CounterChange change : changes.counters()) {
            counters.computeIfAbsent(change.counter(), first -> new Counted(change.at()))
                    .add(change);
        }
    }

    /** Takes from a day of a metric what a cancelled action added; a day that nothing is left of is none. */
    public void takeBack(MemberId member, MetricKey metric, LocalDate day, DayFigure figure) {
        NavigableMap<LocalDate, DayFigure> days =
                metrics.getOrDefault(member, Map.of()).get(metric);
        if (days != null) {
            days.computeIfPresent(day, (same, before) -> {
                DayFigure left = new DayFigure(
                        before.count() - figure.count(), before.sum().subtract(figure.sum()));
                return left.count() == 0 ? null : left;
            });
        }
    }

    /** Gives a counter back what a cancelled action used of it. When it was last used stays. */
    public void giveBack(CounterKey counter, LocalDate day, long used) {
        Counted counted = counters.get(counter);
        if (counted != null) {
            counted.byDay.computeIfPresent(day, (same, before) -> before == used ? null : Long.valueOf(before - used));
        }
    }
}
