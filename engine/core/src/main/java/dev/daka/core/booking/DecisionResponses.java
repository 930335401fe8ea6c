package dev.daka.core.booking;

import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.ledger.Balance;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Puts a decision into the words that its application gets. */
@FunctionalInterface
public interface DecisionResponses {
    /**
     * The answer's text, the same each time it is asked about the same.
     *
     * @param balances what the member has once it is booked
     */
    String of(UUID id, Decision decision, Map<CurrencyKey, Balance> balances, Instant at);
}
