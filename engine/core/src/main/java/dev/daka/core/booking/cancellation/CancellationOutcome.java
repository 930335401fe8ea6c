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
 * Result of a cancellation.
 *
 * @param request    the cancellation
 * @param decision   id of the action's decision; null if the action had not arrived
 * @param state      state of the action after the cancellation
 * @param amountLeft remaining amount of the action; null if the action has no amount or nothing of it is left
 * @param reversed   points that were reversed
 * @param kept       rewards, badges and messages that the action earned and no longer would. The member keeps them
 *                   until the system that issued them takes them back
 * @param balances   the member's balances after the cancellation
 * @param at         when the cancellation was booked
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
    /** State of the action after the cancellation. */
    public enum State {
        /** The action is cancelled entirely. */
        CANCELLED,
        /** The action stands with a smaller amount. */
        PARTLY_CANCELLED,
        /** The action had been cancelled entirely before. Nothing changed. */
        ALREADY_CANCELLED,
        /** The action had not arrived. If it does, it earns nothing. */
        CANCELLED_BEFORE_IT_CAME
    }
}
