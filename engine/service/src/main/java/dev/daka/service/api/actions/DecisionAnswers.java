package dev.daka.service.api.actions;

import dev.daka.core.booking.DecisionKey;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.SharedBudget;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.outcome.RuleSetRef;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.Effect;
import dev.daka.core.ledger.Balance;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Names;
import dev.daka.service.api.actions.DecisionAnswer.Reason;
import dev.daka.service.api.actions.DecisionAnswer.RuleSetAnswer;
import dev.daka.service.api.actions.DecisionAnswer.WithheldAnswer;
import dev.daka.service.api.actions.EffectAnswer.PendingAnswer;
import dev.daka.service.api.ledger.Balances;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Converts decisions to the form in which the API answers them. */
@Component
public class DecisionAnswers {
    private final Declarations declarations;
    private final Names names;
    private final Set<Limit> budgets;

    DecisionAnswers(Declarations declarations) {
        this.declarations = declarations;
        this.names = declarations.names();
        this.budgets = declarations.budgets().stream().map(SharedBudget::limit).collect(Collectors.toUnmodifiableSet());
    }

    public DecisionAnswer of(UUID id, Decision decision, Map<CurrencyKey, Balance> balances, Instant decidedAt) {
        return new DecisionAnswer(
                id.toString(),
                decision.action().actionId().value(),
                decision.action().memberId().value(),
                decidedAt,
                decision.granted().stream()
                        .map(granted -> effect(granted, decidedAt))
                        .toList(),
                decision.withheld().stream().map(this::withheld).toList(),
                Balances.of(balances),
                ruleSets(decision.ruleSets()),
                null);
    }

    /** The answer to an action that was cancelled before it arrived. */
    public DecisionAnswer cancelled(UUID id, DecisionKey key, Instant decidedAt) {
        return new DecisionAnswer(
                id.toString(),
                key.action().value(),
                key.member().value(),
                decidedAt,
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                true);
    }

    public static List<RuleSetAnswer> ruleSets(List<RuleSetRef> refs) {
        return refs.stream()
                .map(ref -> new RuleSetAnswer(ref.campaign().value(), ref.version(), ref.hash()))
                .toList();
    }

    public EffectAnswer effect(Outcome.Granted granted, Instant decidedAt) {
        Effect effect = granted.effect();
        return new EffectAnswer(
                effect,
                name(effect),
                effect instanceof AddPoints add ? pending(add, decidedAt) : null,
                granted.campaign().value(),
                granted.rules());
    }

    private @Nullable PendingAnswer pending(AddPoints add, Instant decidedAt) {
        if (!add.release().waits()) {
            return null;
        }
        int days = add.release().afterDays();
        LocalDate today = declarations.currency(add.currency()).orElseThrow().dateOf(decidedAt);
        return new PendingAnswer(
                days == 0 ? null : today.plusDays(days), add.release().confirmedBy());
    }

    private WithheldAnswer withheld(Outcome.Withheld withheld) {
        Effect effect = withheld.effect();
        Limit limit = withheld.why().limit();
        return new WithheldAnswer(
                effect,
                name(effect),
                reason(limit),
                limit.name(),
                limit.measure(),
                limit.period(),
                withheld.why().used(),
                limit.amount(),
                withheld.why().freesAt(),
                withheld.campaign().value(),
                withheld.rules());
    }

    private Reason reason(Limit limit) {
        if (limit.kind() == Limit.Kind.CAP) {
            return Reason.CAP_REACHED;
        }
        return budgets.contains(limit) ? Reason.PROGRAMME_BUDGET_REACHED : Reason.BUDGET_REACHED;
    }

    private @Nullable Label name(Effect effect) {
        String name = effect.name();
        Domain domain = effect.kind().names().orElse(null);
        return name == null || domain == null
                ? null
                : names.find(domain, name).map(Name::label).orElse(null);
    }
}
