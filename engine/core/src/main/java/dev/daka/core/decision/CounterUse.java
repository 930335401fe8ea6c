package dev.daka.core.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
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

    /** What is used under the days from {@code from} to {@code to}, both included. */
    public long total(LocalDate from, LocalDate to) {
        return byDay.subMap(from, true, to, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
