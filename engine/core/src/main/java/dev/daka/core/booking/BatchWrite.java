package dev.daka.core.booking;

import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.MemberState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a unit of work writes.
 *
 * @param rows     to be appended, each member's in their order
 * @param states   of the members who have such rows
 * @param leases   what is spent of leases, in the order of the counters
 * @param returned what comes back of shared counters, 1 or more of each
 */
public record BatchWrite(
        List<JournalRow> rows, List<NewState> states, List<LeaseUse> leases, Map<SharedCounter, Long> returned) {
    /**
     * A member's next state.
     *
     * @param dueAt when time changes something of it next; null for never
     */
    public record NewState(MemberState state, @Nullable Instant dueAt) {}
}
