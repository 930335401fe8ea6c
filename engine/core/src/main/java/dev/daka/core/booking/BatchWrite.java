package dev.daka.core.booking;

import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.MemberState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a unit of work writes.
 *
 * @param rows     journal rows to append; each member's rows are in the order of their {@code seq}
 * @param states   new states of the members that have rows in {@code rows}
 * @param leases   amounts spent of leases, in the order of the counters
 * @param returned amounts given back to shared counters by a cancellation, 1 or more each
 */
public record BatchWrite(
        List<JournalRow> rows, List<NewState> states, List<LeaseUse> leases, Map<SharedCounter, Long> returned) {
    /**
     * A member's new state.
     *
     * @param state the state after the member's last row
     * @param dueAt the next moment at which points are released or expire, or a hold ends; null if there is none
     */
    public record NewState(MemberState state, @Nullable Instant dueAt) {}
}
