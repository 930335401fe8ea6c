package dev.daka.core.decide.limits;

import dev.daka.core.action.Action;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.campaign.Stacking;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.Effect;
import dev.daka.core.evaluation.Factor;
import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.RowEffect;
import java.util.ArrayList;
import java.util.List;

/**
 * A row that fired and the effects that it proposes, after multiplication of points. Does not include content.
 *
 * @param rule    name and position of the rule
 * @param effects proposed effects, points first
 */
public record ProposedRow(RuleRef rule, List<Proposed> effects) {
    /**
     * A proposed effect and the rows that contributed to it: first the row that proposes it, then those that multiply
     * it.
     */
    public record Proposed(Effect effect, List<RuleRef> rules) {}

    public ProposedRow {
        effects = List.copyOf(effects);
    }

    /**
     * The rows that propose at least one effect, in the given order.
     *
     * @param currency currency of their points
     */
    public static List<ProposedRow> of(List<FiredRow> fired, Stacking stacking, CurrencyKey currency, Action action) {
        if (fired.isEmpty()) {
            return List.of();
        }
        Factor factor = Factor.of(fired, stacking);
        PointShares shares = new PointShares(factor, action.amount());
        List<ProposedRow> proposed = new ArrayList<>(fired.size());
        for (FiredRow row : fired) {
            ProposedRow one = of(row, factor, shares, currency);
            if (!one.effects.isEmpty()) {
                proposed.add(one);
            }
        }
        return proposed;
    }

    private static ProposedRow of(FiredRow row, Factor factor, PointShares shares, CurrencyKey currency) {
        RuleRef rule = row.rule();
        RowEffect effect = row.effect();
        List<Proposed> proposed = new ArrayList<>(1);
        long points = effect.addsPoints() ? shares.next(effect) : 0;
        if (points > 0) {
            proposed.add(new Proposed(new AddPoints(currency, points, effect.release()), rulesOf(rule, factor.rows())));
        }
        for (Effect granted : effect.granted()) {
            proposed.add(new Proposed(granted, List.of(rule)));
        }
        return new ProposedRow(rule, proposed);
    }

    /** The proposing row, then the rows that multiply its points, each once. */
    private static List<RuleRef> rulesOf(RuleRef proposing, List<FiredRow> multiplying) {
        if (multiplying.isEmpty()) {
            return List.of(proposing);
        }
        List<RuleRef> rules = new ArrayList<>(multiplying.size() + 1);
        rules.add(proposing);
        for (FiredRow row : multiplying) {
            if (!rules.contains(row.rule())) {
                rules.add(row.rule());
            }
        }
        return rules;
    }
}
