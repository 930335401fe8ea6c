package dev.daka.service.api.cancellations;

import dev.daka.core.booking.cancellation.CancellationOutcome;
import dev.daka.core.campaign.RuleRef;
import dev.daka.service.api.actions.EffectAnswer;
import dev.daka.service.api.ledger.Balances;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Result of a cancellation.
 *
 * @param cancellationId the caller's id of the cancellation
 * @param actionId       the caller's id of the action
 * @param memberId       id of the member whose action it is
 * @param decisionId     id of the action's decision; absent if the action has not arrived
 * @param cancelledAt    when the service carried the cancellation out, in UTC
 * @param state          state of the action after the cancellation
 * @param amountLeft     rest of the action's amount; absent if nothing is left or the action has no amount
 * @param reversed       the points that were reversed
 * @param kept           rewards, badges and messages that the action no longer earns but the member still has; withdraw
 *                       them in the application
 * @param balances       what the member has afterwards, by the key of each currency
 */
@Schema(name = "CancellationResult")
record CancellationAnswer(
        @Schema(example = "c-1") String cancellationId,
        @Schema(example = "a-1") String actionId,
        @Schema(example = "m-1") String memberId,

        @Schema(example = "0197b3a2-6d0e-7c41-9f35-2b8c4a1e7d60", format = "uuid") @Nullable String decisionId,

        @Schema(example = "2026-10-02T03:30:00Z") Instant cancelledAt,
        CancellationOutcome.State state,
        @Schema(example = "29.90") @Nullable BigDecimal amountLeft,
        List<Reversed> reversed,
        List<EffectAnswer> kept,
        Map<String, Balances.CurrencyBalance> balances) {
    /**
     * Points that were reversed, in total and by where they were found.
     *
     * @param currency   key of the points' currency
     * @param points     total number; the sum of pending, available, expired, owed and writtenOff
     * @param pending    how many of them had not been released
     * @param available  how many of them could be spent
     * @param expired    how many of them had expired already
     * @param owed       how many of them were spent; the member owes them now
     * @param writtenOff how many of them were spent and are not claimed from the member
     * @param campaign   key of the campaign that granted the points
     * @param rule       the row that granted the points
     */
    @Schema(name = "ReversedPoints")
    record Reversed(
            @Schema(example = "points") String currency,
            @Schema(example = "100", minimum = "0") long points,
            @Schema(example = "0", minimum = "0") long pending,
            @Schema(example = "60", minimum = "0") long available,
            @Schema(example = "0", minimum = "0") long expired,
            @Schema(example = "40", minimum = "0") long owed,
            @Schema(example = "0", minimum = "0") long writtenOff,
            @Schema(example = "points-tasks") String campaign,
            RuleRef rule) {}
}
