package dev.daka.core.decide.records;

import dev.daka.core.action.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** In-memory records of many members. Scenarios and simulations book into them. Not thread-safe. */
public final class InMemoryRecords {
    private final Map<MemberId, Map<MetricKey, NavigableMap<LocalDate, DayFigure>>> metrics = new HashMap<>();
    private final Map<CounterKey, Counted> counters = new HashMap<>();

    /** The use of one counter. */
    private static final class Counted {
        private final NavigableMap<LocalDate, Long> byDay = new TreeMap<>();
        private Instant last;

        Counted(Instant first) {
            this.last = first;
        }

        private void add(Changes.CounterChange change) {
            byDay.merge(
                    change.day(), change.used(), (before, more) -> before + more == 0 ? null : (Long) (before + more));
            last = change.used() > 0 && change.at().isAfter(last) ? change.at() : last;
        }
    }

    /** A view of a member's records. Later bookings show in it. */
    public Records of(MemberId member) {
        return new Records() {
            @Override
            public Iterable<DayRun> days(MetricKey metric) {
                NavigableMap<LocalDate, DayFigure> days =
                        metrics.getOrDefault(member, Map.of()).get(metric);
                return days == null ? List.of() : DayRun.newestFirst(days);
            }

            @Override
            public CounterUse used(CounterNeed need) {
                Counted counted = counters.get(need.counter());
                return counted == null ? CounterUse.NONE : new CounterUse(counted.byDay, counted.last);
            }
        };
    }

    /** Adds two figures; null if no action is left, which removes the day. */
    private static @Nullable DayFigure plus(DayFigure before, DayFigure more) {
        DayFigure sum = before.plus(more);
        return sum.count() == 0 ? null : sum;
    }

    /**
     * Adds the changes of a decision or a cancellation to the member's records. A cancellation does not change when a
     * counter was last used.
     */
    public void apply(MemberId member, Changes changes) {
        for (Changes.MetricChange change : changes.metrics()) {
            metrics.computeIfAbsent(member, first -> new HashMap<>())
                    .computeIfAbsent(change.metric(), first -> new TreeMap<>())
                    .merge(change.day(), change.figure(), InMemoryRecords::plus);
        }
        for (Changes.CounterChange change : changes.counters()) {
            counters.computeIfAbsent(change.counter(), first -> new Counted(change.at()))
                    .add(change);
        }
    }
}
