package dev.daka.core.decide.limits;

import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.CounterNeed;
import dev.daka.core.decide.records.CounterUse;
import dev.daka.core.decide.records.Records;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The window of a cool-down: a minimum number of minutes between any two times. The time that counts is when the
 * actions occurred, in whatever order they arrive.
 *
 * <p>Time is divided into slots of the cool-down's length. A slot contains at most one time, whose moment is stored in
 * a counter for the slot. Only the slot of an action and the two adjacent slots can contain a time that is too near.
 * The counter's scope names the slot as an ISO 8601 interval, such as {@code 2026-03-02T08:00:00Z/PT30M}, so a campaign
 * version with another length starts with new counters.
 */
final class CooldownWindow implements Window {
    private final Instant at;
    private final Duration pause;
    private final LimitOwner owner;
    /** The slot before that of the action, the action's slot, and the slot after it. */
    private final List<CounterNeed> slots;

    /**
     * @param limit counter of the limit, without the slot
     * @param at    when the action occurred
     * @param pause length of the cool-down
     */
    CooldownWindow(CounterKey limit, Instant at, Duration pause, LimitOwner owner) {
        this.at = at;
        this.pause = pause;
        this.owner = owner;
        long seconds = pause.toSeconds();
        long start = Math.floorDiv(at.getEpochSecond(), seconds) * seconds;
        this.slots = List.of(slot(limit, start - seconds), slot(limit, start), slot(limit, start + seconds));
    }

    private CounterNeed slot(CounterKey limit, long startSecond) {
        Instant start = Instant.ofEpochSecond(startSecond);
        String interval = start + "/" + pause;
        LocalDate day = owner.dateOf(start);
        CounterKey counter = new CounterKey(
                limit.campaign(),
                limit.limit(),
                limit.member(),
                limit.scope().isEmpty() ? interval : interval + " " + limit.scope());
        return new CounterNeed(counter, day, day);
    }

    @Override
    public List<CounterNeed> needs() {
        return slots;
    }

    @Override
    public CounterKey counter() {
        return slots.get(1).counter();
    }

    /** The day on which the action's slot starts. */
    @Override
    public LocalDate day() {
        return slots.get(1).from();
    }

    @Override
    public long used(Records records) {
        for (Instant time : times(records)) {
            if (isTooNear(time, at)) {
                return 1;
            }
        }
        return 0;
    }

    @Override
    public @Nullable Instant freesAt(Records records, long now, long most) {
        List<Instant> times = times(records);
        if (now > 0) {
            times.add(at);
        }
        times.sort(null);
        Instant free = at;
        for (Instant time : times) {
            free = isTooNear(time, free) ? time.plus(pause) : free;
        }
        return owner.whileRunning(free);
    }

    @Override
    public LocalDate until() {
        return owner.dateOf(at.plus(pause));
    }

    @Override
    public boolean isOpenAt(Instant now) {
        return now.isBefore(at.plus(pause));
    }

    private boolean isTooNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(pause) < 0;
    }

    /** The times in the three slots, without those that were cancelled. */
    private List<Instant> times(Records records) {
        List<Instant> times = new ArrayList<>();
        for (CounterNeed need : slots) {
            CounterUse use = records.used(need);
            Instant last = use.last();
            if (last != null && use.total(need.from(), need.to()) > 0) {
                times.add(last);
            }
        }
        return times;
    }
}
