package dev.daka.core.decide.limits;

import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.CounterNeed;
import dev.daka.core.decide.records.Records;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The window of a limit on any {@code days} consecutive local days, counted day by day. Actions may arrive out of
 * order, so use on the days after the action's day counts as well. In whatever order actions arrive, no window exceeds
 * the limit.
 *
 * <p>For example, with 7 days, 3 times on the 1st and 2 on the 5th, an action on the 7th finds 5 used, one on the 8th
 * finds 2.
 */
record RollingWindow(CounterKey counter, LocalDate day, int days, LimitOwner owner) implements Window {
    @Override
    public List<CounterNeed> needs() {
        return List.of(need());
    }

    @Override
    public long used(Records records) {
        return mostUsed(known(records), day);
    }

    /** Start of the first day on which at most {@code most} is used, because the oldest use has left the window. */
    @Override
    public @Nullable Instant freesAt(Records records, long now, long most) {
        NavigableMap<LocalDate, Long> known = new TreeMap<>(known(records));
        if (now > 0) {
            known.merge(day, now, Long::sum);
        }
        for (LocalDate used : known.keySet()) {
            LocalDate freed = used.plusDays(days);
            if (freed.isAfter(day) && mostUsed(known, freed) <= most) {
                return owner.startOf(freed);
            }
        }
        return null;
    }

    /** The use on record in all windows that contain the action's day. */
    private NavigableMap<LocalDate, Long> known(Records records) {
        CounterNeed need = need();
        return records.used(need).byDay().subMap(need.from(), true, need.to(), true);
    }

    private CounterNeed need() {
        return new CounterNeed(counter, day.minusDays(days - 1L), day.plusDays(days - 1L));
    }

    /**
     * The largest use in any window that contains {@code date}. Only windows that end on {@code date} or on a later day
     * with use need to be compared.
     */
    private long mostUsed(NavigableMap<LocalDate, Long> known, LocalDate date) {
        long most = upTo(known, date);
        for (LocalDate last : known.tailMap(date, false).keySet()) {
            if (!last.isBefore(date.plusDays(days))) {
                break;
            }
            most = Math.max(most, upTo(known, last));
        }
        return most;
    }

    private long upTo(NavigableMap<LocalDate, Long> known, LocalDate last) {
        LocalDate first = last.minusDays(days - 1L);
        long total = 0;
        for (Map.Entry<LocalDate, Long> used : known.entrySet()) {
            if (!used.getKey().isBefore(first) && !used.getKey().isAfter(last)) {
                total += used.getValue();
            }
        }
        return total;
    }

    @Override
    public LocalDate until() {
        return day.plusDays(days - 1L);
    }

    @Override
    public boolean isOpenAt(Instant now) {
        return owner.dateOf(now).isBefore(day.plusDays(days));
    }
}
