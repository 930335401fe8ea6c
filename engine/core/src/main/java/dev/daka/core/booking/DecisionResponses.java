package dev.daka.core.booking;

import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.ledger.Balance;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Renders a decision as the response to the application that posted the action. */
@FunctionalInterface
public interface DecisionResponses {
    /**
     * Returns the text of the response. The same arguments give the same text.
     *
     * @param id       id of the decision
     * @param decision the decision
     * @param balances the member's balances after the decision is booked
     * @param at       when the decision is booked
     */
    String of(UUID id, Decision decision, Map<CurrencyKey, Balance> balances, Instant at);
}
