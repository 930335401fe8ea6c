package dev.daka.core.decide.limits;

import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.decide.outcome.LimitReached;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.records.Records;
import dev.daka.core.effect.Effect;
import dev.daka.core.effect.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * Applies caps and budgets to the effects that the rows of one campaign propose. Rows are processed in table order.
 * Each effect passes the limits in the order of the Limits sheet, then the shared budgets. Each limit passes
 * on what fits and withholds the rest; the withheld part names that limit.
 *
 * <p>For example, 100 points pass a cap with 60 left and then a budget with 50 left, both of which grant partially: the
 * cap withholds 40, the budget withholds 10, and 50 are granted. Both counters grow by 50. If the budget withheld whole
 * effects, it would withhold 60; no points would be granted and no counter would grow.
 *
 * <p>A limit that counts times counts a row once, however many effects the row grants.
 */
public final class ApplyLimits {
    private final CampaignKey campaign;
    private final List<LimitUse> limits;
    private final List<Outcome.Granted> granted = new ArrayList<>();
    private final List<Outcome.Withheld> withheld = new ArrayList<>();

    private ApplyLimits(CampaignKey campaign, List<LimitUse> limits) {
        this.campaign = campaign;
        this.limits = limits;
    }

    /** Decides which of the rows' effects are granted. Does not change the records. */
    public static LimitResult apply(
            CampaignKey campaign,
            List<ProposedRow> rows,
            List<ActiveLimit> limits,
            SharedBudgetUse shared,
            Records records) {
        if (rows.isEmpty()) {
            return LimitResult.NOTHING;
        }
        List<LimitUse> all = new ArrayList<>(limits.size() + shared.uses().size());
        for (ActiveLimit limit : limits) {
            all.add(new LimitUse(limit, records));
        }
        List<LimitUse> own = List.copyOf(all);
        all.addAll(shared.uses());
        ApplyLimits proposal = new ApplyLimits(campaign, all);
        for (ProposedRow row : rows) {
            proposal.decide(row);
        }
        return new LimitResult(proposal.granted, proposal.withheld, LimitUse.changes(own));
    }

    private void decide(ProposedRow row) {
        List<LimitUse> covering = new ArrayList<>(limits.size());
        for (LimitUse use : limits) {
            if (use.covers(row.rule())) {
                use.beginRow();
                covering.add(use);
            }
        }
        for (ProposedRow.Proposed proposed : row.effects()) {
            if (proposed.effect().kind().isLimited()) {
                decide(proposed, covering);
            } else {
                grant(proposed, proposed.effect());
            }
        }
    }

    private void decide(ProposedRow.Proposed proposed, List<LimitUse> covering) {
        Effect effect = proposed.effect();
        Quantity left = effect.quantity();
        for (LimitUse use : covering) {
            Quantity fits = use.covers(effect) ? use.fitting(left) : left;
            if (fits.amount() < left.amount()) {
                withhold(proposed, left.minus(fits), use.reached(left));
            }
            left = fits;
            if (left.amount() == 0) {
                return;
            }
        }
        for (LimitUse use : covering) {
            if (use.covers(effect)) {
                use.count(left);
            }
        }
        grant(proposed, effect.partOf(left));
    }

    private void grant(ProposedRow.Proposed proposed, Effect effect) {
        granted.add(new Outcome.Granted(campaign, effect, proposed.rules()));
    }

    private void withhold(ProposedRow.Proposed proposed, Quantity part, LimitReached why) {
        withheld.add(new Outcome.Withheld(campaign, proposed.effect().partOf(part), proposed.rules(), why));
    }
}
