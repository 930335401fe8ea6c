package dev.daka.core.limits;

import dev.daka.core.action.Action;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.campaign.Stacking;
import dev.daka.core.decision.Effect;
import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.RowEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row that fired and the effects that it proposes, points multiplied. Content is not among them.
 *
 * @param rule    where the row stands
 * @param effects in the order points, reward, badge, message
 */
public record ProposedRow(RuleRef rule, List<Proposed> effects) {
    /** An effect and the rows that it comes from, the proposing row first. */
    public record Proposed(Effect effect, List<RuleRef> rules) {}

    public ProposedRow {
        effects = List.copyOf(effects);
    }

    /**
     * The rows that propose something, in the order that they are given in.
     *
     * @param currency what their points are
     */
    public static List<ProposedRow> of(List<FiredRow> fired, Stacking stacking, CurrencyKey currency, Action action) {
        Factor factor = Factor.of(fired, stacking);
        PointShares shares = new PointShares(factor, action.amount());
        return fired.stream()
                .map(row -> of(row, factor, shares, currency))
                .filter(row -> !row.effects.isEmpty())
                .toList();
    }

    private static ProposedRow of(FiredRow row, Factor factor, PointShares shares, CurrencyKey currency) {
        RuleRef rule = row.rule();
        RowEffect effect = row.effect();
        List<Proposed> proposed = new ArrayList<>();
        long points = effect.addsPoints() ? shares.next(effect) : 0;
        if (points > 0) {
            List<RuleRef> rules = Stream.concat(Stream.of(row), factor.rows().stream())
                    .map(FiredRow::rule)
                    .distinct()
                    .toList();
            proposed.add(new Proposed(new Effect.AddPoints(currency, points, effect.release()), rules));
        }
        if (effect.reward() != null) {
            proposed.add(new Proposed(new Effect.GrantReward(effect.reward()), List.of(rule)));
        }
        if (effect.badge() != null) {
            proposed.add(new Proposed(new Effect.GrantBadge(effect.badge()), List.of(rule)));
        }
        if (effect.message() != null) {
            proposed.add(new Proposed(new Effect.Notify(effect.message()), List.of(rule)));
        }
        return new ProposedRow(rule, proposed);
    }
}
