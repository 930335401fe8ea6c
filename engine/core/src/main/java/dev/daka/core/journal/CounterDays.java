package dev.daka.core.journal;

import dev.daka.core.decision.Changes.CounterChange;
import dev.daka.core.decision.CounterUse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How much of one limit a member has used, by the day that it is counted under. */
public final class CounterDays {
    private final NavigableMap<LocalDate, Long> used = new TreeMap<>();
    /** Only those that end. */
    private final NavigableMap<LocalDate, LocalDate> until = new TreeMap<>();

    private @Nullable Instant last;

    void add(CounterChange change) {
        used.merge(change.day(), change.used(), (before, more) -> before + more == 0 ? null : (Long) (before + more));
        if (!used.containsKey(change.day())) {
            until.remove(change.day());
        } else if (change.used() > 0) {
            last = last == null || change.at().isAfter(last) ? change.at() : last;
            if (change.until() == null) {
                until.remove(change.day());
            } else {
                until.put(change.day(), change.until());
            }
        }
    }

    /** Forgets the use that counted up to a day before that one; gives whether nothing is left. */
    boolean forget(LocalDate day) {
        until.entrySet().removeIf(one -> {
            boolean isOver = one.getValue().isBefore(day);
            if (isOver) {
                used.remove(one.getKey());
            }
            return isOver;
        });
        return used.isEmpty();
    }

    boolean isEmpty() {
        return used.isEmpty();
    }

    /** A view. */
    public CounterUse use() {
        return new CounterUse(used, last);
    }

    /** The last day on which the use of a day counts, by that day; of days that are missing it counts for good. */
    public NavigableMap<LocalDate, LocalDate> until() {
        return Collections.unmodifiableNavigableMap(until);
    }

    /** As a stored state has it. */
    public void restore(LocalDate day, long times, @Nullable LocalDate lastDay) {
        used.put(day, times);
        if (lastDay != null) {
            until.put(day, lastDay);
        }
    }

    /** As a stored state has it. */
    public void restoreLast(@Nullable Instant moment) {
        last = moment;
    }
}
