package dev.daka.service.api.cancellations;

import dev.daka.core.booking.DecisionKey;
import dev.daka.core.booking.cancellation.CancellationOutcome;
import dev.daka.core.booking.cancellation.CancellationResponses;
import dev.daka.core.ledger.ReversedGrant;
import dev.daka.service.api.actions.DecisionAnswers;
import dev.daka.service.api.ledger.Balances;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a cancellation's answer as JSON. The text is sent to the application and stored, so that a repeated request
 * gets the same answer.
 */
@Component
class JsonCancellationResponses implements CancellationResponses {
    private final DecisionAnswers answers;
    private final JsonMapper json;

    JsonCancellationResponses(DecisionAnswers answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    @Override
    public String of(CancellationOutcome outcome) {
        DecisionKey key = outcome.request().key();
        UUID decision = outcome.decision();
        return json.writeValueAsString(new CancellationAnswer(
                outcome.request().id(),
                key.action().value(),
                key.member().value(),
                decision == null ? null : decision.toString(),
                outcome.at(),
                outcome.state(),
                outcome.amountLeft(),
                outcome.reversed().stream()
                        .map(JsonCancellationResponses::reversed)
                        .toList(),
                outcome.kept().stream()
                        .map(granted -> answers.effect(granted, outcome.at()))
                        .toList(),
                Balances.of(outcome.balances())));
    }

    private static CancellationAnswer.Reversed reversed(ReversedGrant taken) {
        return new CancellationAnswer.Reversed(
                taken.grant().currency().value(),
                taken.grant().points(),
                taken.pending(),
                taken.available(),
                taken.expired(),
                taken.owed(),
                taken.writtenOff(),
                taken.grant().source().campaign().value(),
                taken.grant().source().rule());
    }

    @Override
    public String tombstone(UUID decision, DecisionKey key, Instant at) {
        return json.writeValueAsString(answers.cancelled(decision, key, at));
    }
}
