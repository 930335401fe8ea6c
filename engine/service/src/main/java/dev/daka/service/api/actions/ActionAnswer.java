package dev.daka.service.api.actions;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.daka.core.booking.DecisionKey;
import dev.daka.core.journal.ActionHistory;
import dev.daka.core.journal.ActionState;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.ReversalBasis;
import dev.daka.core.journal.StoredResponse;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An action and its present state.
 *
 * @param actionId the caller's id of the action
 * @param memberId id of the member who did it
 * @param state    whether the action is booked, or was cancelled partly or fully
 * @param decision the answer that the action got, byte for byte; absent if it is no longer kept
 */
@Schema(name = "BookedAction")
record ActionAnswer(
        @Schema(example = "a-1") String actionId,

        @Schema(example = "m-1") String memberId,

        @Schema(description = "When the action was decided and booked.", example = "2026-10-01T00:15:00Z")
        Instant decidedAt,

        ActionState state,

        @Schema(
                description = "Rest of the action's amount. Absent if the action has no amount, nothing is left, or its"
                        + " answer is no longer kept.",
                example = "29.90")
        @Nullable BigDecimal amountLeft,

        @JsonRawValue @Schema(implementation = DecisionAnswer.class) @Nullable String decision,

        @JsonRawValue
        @ArraySchema(
                schema = @Schema(ref = "#/components/schemas/CancellationResult"),
                arraySchema = @Schema(description = "Answers to its cancellations, oldest first."))
        String cancellations) {
    static ActionAnswer of(DecisionKey key, ActionHistory action) {
        ReversalBasis left = action.basis();
        StoredResponse answer = action.answer();
        return new ActionAnswer(
                key.action().value(),
                key.member().value(),
                action.action().at(),
                answer.state(),
                left == null ? null : left.action().amount(),
                answer.isGone() ? null : answer.response(),
                action.cancellations().stream().map(JournalRow::answer).collect(Collectors.joining(",", "[", "]")));
    }
}
