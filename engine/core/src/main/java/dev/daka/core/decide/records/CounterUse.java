package dev.daka.core.decide.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much of a counter is used.
 *
 * @param byDay use, in the limit's measure, by the day that it was counted under; a view, as its owner keeps it
 * @param last  when the counter was last used, by the actions' own time; null where it never was
 */
public record CounterUse(
        NavigableMap<LocalDate, Long> byDay, @Nullable Instant last) {
    /** Nothing is used. */
    public static final CounterUse NONE = new CounterUse(new TreeMap<>(), null);

    public CounterUse {
        byDay = Collections.unmodifiableNavigableMap(byDay);
    }

    /** So much, all of it counted under one day. */
    public static CounterUse of(LocalDate day, long used, @Nullable Instant last) {
        return new CounterUse(new TreeMap<>(Map.of(day, used)), last);
    }

    /** Both together. */
    public CounterUse plus(CounterUse other) {
        NavigableMap<LocalDate, Long> days = new TreeMap<>(byDay);
        other.byDay.forEach((day, used) -> days.merge(day, used, Long::sum));
        return new CounterUse(days, later(last, other.last));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    /** The part of it that was counted under the days from {@code from} to {@code to}, both included; a copy. */
    public CounterUse within(LocalDate from, LocalDate to) {
        return new CounterUse(new TreeMap<>(byDay.subMap(from, true, to, true)), last);
    }

    /** What is used under the days from {@code from} to {@code to}, both included. */
    public long total(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return byDay.getOrDefault(from, 0L);
        }
        long total = 0;
        for (long used : byDay.subMap(from, true, to, true).values()) {
            total += used;
        }
        return total;
    }
}
