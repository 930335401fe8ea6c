package dev.daka.core.journal;

import dev.daka.core.decide.records.Changes.CounterChange;
import dev.daka.core.decide.records.CounterNeed;
import dev.daka.core.decide.records.CounterUse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A member's use of one limit, by the day under which it is counted. */
public final class CounterDays {
    private final NewestFirst<DayUse> days = new NewestFirst<>();
    private @Nullable Instant last;

    void add(CounterChange change) {
        Deque<DayUse> after = new ArrayDeque<>(2);
        DayUse before = null;
        for (DayUse use = days.newest(); use != null && !use.day().isBefore(change.day()); use = days.newest()) {
            days.pop();
            if (use.day().equals(change.day())) {
                before = use;
                break;
            }
            after.push(use);
        }
        long used = change.used() + (before == null ? 0 : before.used());
        if (used != 0) {
            days.push(new DayUse(change.day(), used, until(change, before)));
            last = change.used() > 0 && (last == null || change.at().isAfter(last)) ? change.at() : last;
        }
        after.forEach(days::push);
    }

    private static @Nullable LocalDate until(CounterChange change, @Nullable DayUse before) {
        if (change.used() > 0) {
            return change.until();
        }
        return before == null ? null : before.until();
    }

    /** Removes use whose last counting day is before {@code day}. Returns true if no use remains. */
    boolean forget(LocalDate day) {
        List<DayUse> kept = new ArrayList<>();
        for (DayUse use : days) {
            if (use.until() == null || !use.until().isBefore(day)) {
                kept.add(use);
            }
        }
        days.replace(kept);
        return kept.isEmpty();
    }

    boolean isEmpty() {
        return days.size() == 0;
    }

    /** A copy of the use counted under the days that {@code need} covers. */
    CounterUse use(CounterNeed need) {
        NavigableMap<LocalDate, Long> used = new TreeMap<>();
        for (DayUse use : days) {
            if (!use.day().isBefore(need.from()) && !use.day().isAfter(need.to())) {
                used.put(use.day(), use.used());
            }
            if (!use.day().isAfter(need.from())) {
                break;
            }
        }
        return new CounterUse(used, last);
    }

    /** A view of all use, newest first. */
    public NewestFirst<DayUse> days() {
        return days;
    }

    /** When the limit was last used, according to {@code occurredAt} of the actions; null if unknown. */
    public @Nullable Instant last() {
        return last;
    }

    /** Sets the moment when a stored state is read. */
    public void restoreLast(@Nullable Instant moment) {
        last = moment;
    }
}
