package dev.daka.service.api.actions;

import dev.daka.core.booking.DecisionResponses;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.ledger.Balance;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a decision's answer as JSON. The text is sent to the application and stored, so that a repeated request gets
 * the same answer.
 */
@Component
class JsonDecisionResponses implements DecisionResponses {
    private final DecisionAnswers answers;
    private final JsonMapper json;

    JsonDecisionResponses(DecisionAnswers answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    @Override
    public String of(UUID id, Decision decision, Map<CurrencyKey, Balance> balances, Instant at) {
        return json.writeValueAsString(answers.of(id, decision, balances, at));
    }
}
