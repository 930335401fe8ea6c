package dev.daka.core.booking.cancellation;

import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.ledger.Balance;
import dev.daka.core.ledger.ReversedGrant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a cancellation did.
 *
 * @param decision   of the action; null where it had not come
 * @param state      what became of the action
 * @param amountLeft of the action; null where it has none or nothing of it is left
 * @param reversed  points
 * @param kept       rewards, badges and messages that the action earned and no longer would: they are the member's until
 *                   whoever gave them out takes them back
 * @param balances   afterwards
 */
public record CancellationOutcome(
        CancellationRequest request,
        @Nullable UUID decision,
        State state,
        @Nullable BigDecimal amountLeft,
        List<ReversedGrant> reversed,
        List<Outcome.Granted> kept,
        Map<CurrencyKey, Balance> balances,
        Instant at) {
    /** What became of the action. */
    public enum State {
        /** Nothing of it is left. */
        CANCELLED,
        /** It stands with what is left of its amount. */
        PARTLY_CANCELLED,
        /** Nothing had been left of it. */
        ALREADY_CANCELLED,
        /** If it comes, it will earn nothing. */
        CANCELLED_BEFORE_IT_CAME
    }
}
