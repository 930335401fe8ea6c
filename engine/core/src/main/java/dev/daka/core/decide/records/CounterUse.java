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
 * @param byDay use in the limit's measure, by the day that it is counted under; an unmodifiable view of the owner's map
 * @param last  when the most recent action that used the counter occurred; null if the counter was never used
 */
public record CounterUse(
        NavigableMap<LocalDate, Long> byDay, @Nullable Instant last) {
    /** An unused counter. */
    public static final CounterUse NONE = new CounterUse(new TreeMap<>(), null);

    public CounterUse {
        byDay = Collections.unmodifiableNavigableMap(byDay);
    }

    /** Use that is counted under one day. */
    public static CounterUse of(LocalDate day, long used, @Nullable Instant last) {
        return new CounterUse(new TreeMap<>(Map.of(day, used)), last);
    }

    /** Adds the use of both per day and keeps the later {@code last}. */
    public CounterUse plus(CounterUse other) {
        NavigableMap<LocalDate, Long> days = new TreeMap<>(byDay);
        other.byDay.forEach((day, used) -> days.merge(day, used, Long::sum));
        return new CounterUse(days, later(last, other.last));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    /** A copy of the use counted under the days {@code from} to {@code to}, both inclusive. */
    public CounterUse within(LocalDate from, LocalDate to) {
        return new CounterUse(new TreeMap<>(byDay.subMap(from, true, to, true)), last);
    }

    /** The total use under the days {@code from} to {@code to}, both inclusive. */
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
