package dev.daka.core.limits;

import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterNeed;
import dev.daka.core.decision.CounterUse;
import dev.daka.core.decision.Records;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * So many minutes between any two times, by the actions' own time, in whatever order they arrive.
 *
 * <p>Time is cut into slots as long as the cool-down. A slot holds one time at most, so that a counter per slot keeps the
 * moment of each, and only the slot of an action and its two neighbours can hold one that is too near. The slot stands in the
 * counter's scope as an ISO 8601 interval, such as {@code 2026-03-02T08:00:00Z/PT30M}: a version with another
 * length starts anew.
 *
 * @param limit the counter without its slot
 * @param at    when the action occurred
 * @param pause the cool-down
 */
record CooldownWindow(CounterKey limit, Instant at, Duration pause, LimitOwner owner) implements Window {
    @Override
    public List<CounterNeed> needs() {
        return Stream.of(-1, 0, 1)
                .map(this::slot)
                .map(start -> {
                    LocalDate day = owner.dateOf(start);
                    return new CounterNeed(counter(start), day, day);
                })
                .toList();
    }

    @Override
    public CounterKey counter() {
        return counter(slot(0));
    }

    /** The day on which the slot starts. */
    @Override
    public LocalDate day() {
        return owner.dateOf(slot(0));
    }

    @Override
    public long used(Records records) {
        return times(records).stream().anyMatch(time -> isTooNear(time, at)) ? 1 : 0;
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
    public boolean isOpenAt(Instant now) {
        return now.isBefore(at.plus(pause));
    }

    private boolean isTooNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(pause) < 0;
    }

    /** The times in the three slots, as far as they were not taken back. */
    private List<Instant> times(Records records) {
        List<Instant> times = new ArrayList<>();
        for (CounterNeed need : needs()) {
            CounterUse use = records.used(need.counter());
            Instant last = use.last();
            if (last != null && use.total(need.from(), need.to()) > 0) {
                times.add(last);
            }
        }
        return times;
    }

    /** When a slot starts: the action's, or one that is so many slots away from it. */
    private Instant slot(int away) {
        long seconds = pause.toSeconds();
        return Instant.ofEpochSecond((Math.floorDiv(at.getEpochSecond(), seconds) + away) * seconds);
    }

    private CounterKey counter(Instant slot) {
        String interval = slot + "/" + pause;
        return new CounterKey(
                limit.campaign(),
                limit.limit(),
                limit.member(),
                limit.scope().isEmpty() ? interval : interval + " " + limit.scope());
    }
}
