package dev.daka.service.holds;

import dev.daka.core.ledger.Hold;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hold as the request left it.
 *
 * @param transactionId of the entries that the request booked
 * @param endedAt       absent while the points are held
 */
@Schema(name = "Hold")
record HoldAnswer(
        String holdId,
        String memberId,
        String currency,
        long points,
        Hold.State state,
        String transactionId,
        Instant heldAt,
        @Nullable Instant endedAt) {
    /** As it was made, whatever became of it. */
    static HoldAnswer made(Hold hold) {
        return answer(hold, Hold.State.HELD, hold.transaction().toString(), null);
    }

    /** As it is now. */
    static HoldAnswer of(Hold hold) {
        Hold.End end = hold.ended();
        return end == null
                ? made(hold)
                : answer(hold, end.state(), end.transaction().toString(), end.at());
    }

    private static HoldAnswer answer(Hold hold, Hold.State state, String transaction, @Nullable Instant endedAt) {
        return new HoldAnswer(
                hold.key().id(),
                hold.key().member().value(),
                hold.currency().value(),
                hold.points(),
                state,
                transaction,
                hold.heldAt(),
                endedAt);
    }
}
