package dev.daka.core.ledger;

import dev.daka.core.action.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Selects holds of a member, newest first.
 *
 * @param member      member whose holds are selected
 * @param application application that requested the holds
 * @param state       state of the holds at {@code now}; a hold past its {@code expiresAt} counts as expired even if
 *                    that is not booked yet; null for any state
 * @param now         moment for which the state is determined
 * @param after       position of the last hold of the previous page; null for the first page
 * @param most        maximum number of holds, 1 or more
 */
public record HoldsQuery(
        MemberId member,
        String application,
        Hold.@Nullable State state,
        Instant now,
        @Nullable Position after,
        int most) {
    /**
     * A position in the list of holds, which is ordered by time and then by id, both descending.
     *
     * @param heldAt when the hold at this position was made
     * @param id     id of the hold at this position
     */
    public record Position(Instant heldAt, String id) {}
}
