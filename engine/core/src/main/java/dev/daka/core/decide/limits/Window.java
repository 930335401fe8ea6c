package dev.daka.core.decide.limits;

import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.CounterNeed;
import dev.daka.core.decide.records.Records;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which use of a limit an action's own use counts together with, and when there will be less of it. */
sealed interface Window permits FixedWindow, RollingWindow, CooldownWindow {
    /** What to load before the other questions are asked. */
    List<CounterNeed> needs();

    /** What the action's own use is counted under. */
    CounterKey counter();

    /** The day that it is counted under. */
    LocalDate day();

    /** The use on record that the action's own use adds to. */
    long used(Records records);

    /**
     * When, at the earliest after the action, no more than {@code most} is used, as far as is known.
     *
     * @param now what this very action uses
     * @return null for never
     */
    @Nullable Instant freesAt(Records records, long now, long most);

    /** The last day, of the owner's zone, on which the action's own use counts for what others may use; null for good. */
    @Nullable LocalDate until();

    /** Whether what was used counts for what others may use from that moment on. */
    boolean isOpenAt(Instant now);
}
