package dev.daka.service.api.holds;

import dev.daka.core.ledger.Hold;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hold: as the request left it, or its present state.
 *
 * @param state whether the points are held, or how the hold ended
 */
@Schema(name = "Hold")
record HoldAnswer(
        @Schema(description = "The caller's id of the hold.", example = "h-1")
        String holdId,

        @Schema(description = "Id of the member whose points are set aside.", example = "m-1")
        String memberId,

        @Schema(description = "Key of the points' currency.", example = "points")
        String currency,

        @Schema(description = "Number of points.", example = "500", minimum = "1")
        long points,

        Hold.State state,

        @Schema(
                description = "Id of the transaction that made or ended the hold. Absent after the hold has expired,"
                        + " until the expiry is booked.",
                example = "0197b3a2-6d0e-7c41-9f35-2b8c4a1e7d60",
                format = "uuid")
        @Nullable String transactionId,

        @Schema(description = "When the points were set aside.", example = "2026-10-01T00:15:00Z")
        Instant heldAt,

        @Schema(
                description = "When the points are returned automatically. Absent if only the application ends the"
                        + " hold.",
                example = "2026-10-01T00:30:00Z")
        @Nullable Instant expiresAt,

        @Schema(
                description = "When the hold ended. Absent while the points are held.",
                example = "2026-10-01T00:20:00Z")
        @Nullable Instant endedAt) {
    /** The hold as it was created, regardless of how it ended. */
    static HoldAnswer made(Hold hold) {
        return answer(hold, Hold.State.HELD, hold.transaction().toString(), null);
    }

    /** The hold with its booked state. */
    static HoldAnswer of(Hold hold) {
        Hold.End end = hold.ended();
        return end == null
                ? made(hold)
                : answer(hold, end.state(), end.transaction().toString(), end.at());
    }

    /** The hold at {@code now}. It is expired once its time is over, even if the expiry is not booked yet. */
    static HoldAnswer at(Hold hold, Instant now) {
        return hold.isDue(now) ? answer(hold, Hold.State.EXPIRED, null, hold.expiresAt()) : of(hold);
    }

    private static HoldAnswer answer(
            Hold hold, Hold.State state, @Nullable String transaction, @Nullable Instant endedAt) {
        return new HoldAnswer(
                hold.key().id(),
                hold.key().member().value(),
                hold.currency().value(),
                hold.points(),
                state,
                transaction,
                hold.heldAt(),
                hold.expiresAt(),
                endedAt);
    }
}
