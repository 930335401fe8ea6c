package dev.daka.service.cancellations;

import dev.daka.core.campaign.RuleRef;
import dev.daka.core.cancellation.CancellationOutcome;
import dev.daka.service.actions.EffectAnswer;
import dev.daka.service.ledger.Balances;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a cancellation did.
 *
 * @param decisionId of the action; absent where it has not come
 * @param state      what became of the action
 * @param amountLeft of the action; absent where nothing of it is left
 * @param reversed   points
 * @param kept       what the action earned and no longer would, and the member has: whoever gave it out is to take it back
 * @param balances   afterwards, by the key of each currency
 */
@Schema(name = "CancellationResult")
record CancellationAnswer(
        String cancellationId,
        String actionId,
        String memberId,
        @Nullable String decisionId,
        Instant cancelledAt,
        CancellationOutcome.State state,
        @Nullable BigDecimal amountLeft,
        List<Reversed> reversed,
        List<EffectAnswer> kept,
        Map<String, Balances.CurrencyBalance> balances) {
    /**
     * Points that were taken back, in all and by where they were found.
     *
     * @param pending    had not been released
     * @param available  could be spent
     * @param expired    were lost already
     * @param owed       were spent, and are owed now
     * @param writtenOff were spent, and are the programme's loss
     */
    @Schema(name = "ReversedPoints")
    record Reversed(
            String currency,
            long points,
            long pending,
            long available,
            long expired,
            long owed,
            long writtenOff,
            String campaign,
            RuleRef rule) {}
}
