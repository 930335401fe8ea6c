package dev.daka.service.api.actions;

import dev.daka.core.booking.DecisionKey;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.campaign.SharedBudget;
import dev.daka.core.decide.effect.Effect;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.outcome.RuleSetRef;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.ledger.Balance;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Names;
import dev.daka.service.api.actions.DecisionAnswer.Reason;
import dev.daka.service.api.actions.DecisionAnswer.RuleSetAnswer;
import dev.daka.service.api.actions.DecisionAnswer.WithheldAnswer;
import dev.daka.service.api.actions.DecisionAnswer.WithheldType;
import dev.daka.service.api.actions.EffectAnswer.ItemAnswer;
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

/** Writes a decision in the words of the contract with applications. */
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

    /** For an action that was cancelled before it came. */
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
        String campaign = granted.campaign().value();
        List<RuleRef> rules = granted.rules();
        if (effect instanceof Effect.AddPoints add) {
            return new EffectAnswer.AddPoints(
                    add.points(), add.currency().value(), pending(add, decidedAt), campaign, rules);
        }
        if (effect instanceof Effect.GrantReward grant) {
            return new EffectAnswer.GrantReward(grant.reward(), name(effect), campaign, rules);
        }
        if (effect instanceof Effect.GrantBadge grant) {
            return new EffectAnswer.GrantBadge(grant.badge(), name(effect), campaign, rules);
        }
        if (effect instanceof Effect.ShowContent shown) {
            return new EffectAnswer.ShowContent(
                    shown.placement(), ItemAnswer.of(shown.item()), shown.priority(), campaign, rules);
        }
        return new EffectAnswer.Notify(((Effect.Notify) effect).message(), name(effect), campaign, rules);
    }

    private static @Nullable String currency(Effect effect) {
        return effect instanceof Effect.AddPoints add ? add.currency().value() : null;
    }

    private @Nullable PendingAnswer pending(Effect.AddPoints add, Instant decidedAt) {
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
                type(effect),
                points(effect),
                currency(effect),
                reward(effect),
                badge(effect),
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

    private static WithheldType type(Effect effect) {
        if (effect instanceof Effect.AddPoints) {
            return WithheldType.ADD_POINTS;
        }
        if (effect instanceof Effect.GrantReward) {
            return WithheldType.GRANT_REWARD;
        }
        if (effect instanceof Effect.GrantBadge) {
            return WithheldType.GRANT_BADGE;
        }
        throw new IllegalArgumentException("No limit withholds " + effect);
    }

    private static @Nullable Long points(Effect effect) {
        return effect instanceof Effect.AddPoints add ? add.points() : null;
    }

    private static @Nullable String reward(Effect effect) {
        return effect instanceof Effect.GrantReward grant ? grant.reward() : null;
    }

    private static @Nullable String badge(Effect effect) {
        return effect instanceof Effect.GrantBadge grant ? grant.badge() : null;
    }

    private @Nullable Label name(Effect effect) {
        if (effect instanceof Effect.GrantReward grant) {
            return label(Domain.REWARDS, grant.reward());
        }
        if (effect instanceof Effect.GrantBadge grant) {
            return label(Domain.BADGES, grant.badge());
        }
        return effect instanceof Effect.Notify notice ? label(Domain.MESSAGES, notice.message()) : null;
    }

    private @Nullable Label label(Domain domain, String key) {
        return names.find(domain, key).map(Name::label).orElse(null);
    }
}
