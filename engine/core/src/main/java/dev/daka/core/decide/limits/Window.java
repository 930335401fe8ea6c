package dev.daka.core.decide.limits;

import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.CounterNeed;
import dev.daka.core.decide.records.Records;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The period of a limit that an action falls into. It determines which recorded use counts together with the action's
 * own use, and when that use becomes less.
 */
sealed interface Window permits FixedWindow, RollingWindow, CooldownWindow {
    /** The counters to load before the other methods are called. */
    List<CounterNeed> needs();

    /** The counter for the action's own use. */
    CounterKey counter();

    /** The day under which the action's own use is counted. */
    LocalDate day();

    /** The recorded use that counts together with the action's own use. */
    long used(Records records);

    /**
     * The earliest moment, at or after the action, at which at most {@code most} is used. It assumes that there is no
     * further use.
     *
     * @param now the action's own use so far
     * @return the moment; null if there is none while the limit applies
     */
    @Nullable Instant freesAt(Records records, long now, long most);

    /**
     * The last day, in the owner's zone, on which the action's own use reduces what others may use; null if it always
     * does.
     */
    @Nullable LocalDate until();

    /** True if use that was counted in this window still reduces what others may use at {@code now}. */
    boolean isOpenAt(Instant now);
}
