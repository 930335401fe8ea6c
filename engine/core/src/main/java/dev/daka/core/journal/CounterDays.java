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

/** How much of one limit a member has used, by the day that it is counted under. */
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

    /** Forgets the use that counted up to a day before that one; gives whether nothing is left. */
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

    /** What is used under the days of the need; a copy. */
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

    /** The newest first; a view. */
    public NewestFirst<DayUse> days() {
        return days;
    }

    /** When the limit was last used, by the actions' own time; null if it is not known. */
    public @Nullable Instant last() {
        return last;
    }

    /** As a stored state has it. */
    public void restoreLast(@Nullable Instant moment) {
        last = moment;
    }
}
