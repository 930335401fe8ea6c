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
 * Any {@code days} local days in a row, counted day by day. Actions may arrive out of order, so that the days after the
 * action's count as well as those before: whatever the order, no window holds more than there is.
 *
 * <p>For example, with 7 days, 3 times on the 1st and 2 on the 5th, an action of the 7th finds 5 used, one of the 8th 2.
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

    /** The day after the one on which the oldest use that has to leave still counts. */
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

    /** The use on record under the days that are looked at. */
    private NavigableMap<LocalDate, Long> known(Records records) {
        CounterNeed need = need();
        return records.used(need).byDay().subMap(need.from(), true, need.to(), true);
    }

    private CounterNeed need() {
        return new CounterNeed(counter, day.minusDays(days - 1L), day.plusDays(days - 1L));
    }

    /** The most that is used in a window that holds {@code date}. It ends then, or on a later day with use. */
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
