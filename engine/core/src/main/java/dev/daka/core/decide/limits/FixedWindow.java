package dev.daka.core.decide.limits;

import dev.daka.core.campaign.Limit;
import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.CounterNeed;
import dev.daka.core.decide.records.Records;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The window of a limit with a calendar period, such as a month. All use in the period is counted under its first day.
 *
 * @param day first day of the period
 */
record FixedWindow(CounterKey counter, LocalDate day, Limit.Period period, LimitOwner owner) implements Window {
    /** The window of the period that contains this date. */
    static FixedWindow of(CounterKey counter, Limit.Period period, LocalDate date, LimitOwner owner) {
        return new FixedWindow(counter, period.startOf(date, owner.startsOn()), period, owner);
    }

    @Override
    public List<CounterNeed> needs() {
        return List.of(need());
    }

    @Override
    public long used(Records records) {
        return records.used(need()).total(day, day);
    }

    private CounterNeed need() {
        return new CounterNeed(counter, day, day);
    }

    /** Start of the next period; null if the campaign has no next period. */
    @Override
    public @Nullable Instant freesAt(Records records, long now, long most) {
        LocalDate next = period.nextAfter(day);
        return next == null ? null : owner.startOf(next);
    }

    @Override
    public @Nullable LocalDate until() {
        return owner.lastDayBefore(period.nextAfter(day));
    }

    @Override
    public boolean isOpenAt(Instant now) {
        Instant over = owner.endOf(period.nextAfter(day));
        return over == null || now.isBefore(over);
    }
}
