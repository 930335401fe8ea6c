package dev.daka.core.limits;

import dev.daka.core.campaign.Limit;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterNeed;
import dev.daka.core.decision.Records;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period that starts again, such as a month. All its use is counted under its first day.
 *
 * @param next when the next one starts; null where nothing is granted in it
 * @param over when nothing is granted in this one any more; null for never
 */
record FixedWindow(
        CounterKey counter,
        LocalDate day,
        @Nullable Instant next,
        @Nullable Instant over) implements Window {
    static FixedWindow of(CounterKey counter, Limit.Period period, Instant at, LimitOwner owner) {
        LocalDate start = period.startOf(owner.dateOf(at), owner.startsOn());
        LocalDate next = period.nextAfter(start);
        return new FixedWindow(counter, start, next == null ? null : owner.startOf(next), owner.endOf(next));
    }

    @Override
    public List<CounterNeed> needs() {
        return List.of(new CounterNeed(counter, day, day));
    }

    @Override
    public long used(Records records) {
        return records.used(counter).total(day, day);
    }

    @Override
    public @Nullable Instant freesAt(Records records, long now, long most) {
        return next;
    }

    @Override
    public boolean isOpenAt(Instant now) {
        return over == null || now.isBefore(over);
    }
}
