package dev.daka.core.ledger;

import dev.daka.core.action.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which holds of a member are looked for.
 *
 * @param application whose holds they are
 * @param state       at that moment, whether or not the end of their time is booked; null for any
 * @param now         that moment
 * @param after       the last one that is known, when the list goes on; null for its beginning
 * @param most        how many, 1 or more
 */
public record HoldsQuery(
        MemberId member,
        String application,
        Hold.@Nullable State state,
        Instant now,
        @Nullable Position after,
        int most) {
    /** A place in the list of the newest first: by the time of the hold, then by its id. */
    public record Position(Instant heldAt, String id) {}
}
