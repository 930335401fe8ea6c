package dev.daka.core.limits;

import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.decision.Changes.CounterChange;
import dev.daka.core.decision.Effect;
import dev.daka.core.decision.LimitReached;
import dev.daka.core.decision.Outcome;
import dev.daka.core.decision.Records;
import java.util.ArrayList;
import java.util.List;

/**
 * Applies caps and budgets to what the rows of one campaign propose. Rows come in table order, and each effect passes
 * the limits in the order of the Limits sheet, then the budgets of the programme; each lets through what fits and withholds
 * the rest in its name.
 *
 * <p>For example, 100 points meet a cap with 60 left and then a budget with 50 left, both granting in part: 40 are
 * withheld by the cap, 10 by the budget, and 50 granted. Both counters grow by 50. Were the budget to withhold, it would
 * withhold 60, nothing would be granted and no counter would grow.
 *
 * <p>A limit of times counts a row once, however many effects the row grants.
 */
public final class LimitedProposal {
    private final CampaignKey campaign;
    private final List<LimitUse> limits;
    private final List<Outcome.Granted> granted = new ArrayList<>();
    private final List<Outcome.Withheld> withheld = new ArrayList<>();

    private LimitedProposal(CampaignKey campaign, List<LimitUse> limits) {
        this.campaign = campaign;
        this.limits = limits;
    }

    /** Decides what of the rows' effects is granted; the records stay as they are. */
    public static Limited apply(
            CampaignKey campaign,
            List<ProposedRow> rows,
            List<OpenLimit> limits,
            ProgrammeUse programme,
            Records records) {
        List<LimitUse> own =
                limits.stream().map(limit -> new LimitUse(limit, records)).toList();
        List<LimitUse> all = new ArrayList<>(own);
        all.addAll(programme.uses());
        LimitedProposal proposal = new LimitedProposal(campaign, all);
        rows.forEach(proposal::decide);
        List<CounterChange> changes =
                own.stream().flatMap(use -> use.change().stream()).toList();
        return new Limited(proposal.granted, proposal.withheld, changes);
    }

    private void decide(ProposedRow row) {
        List<LimitUse> covering =
                limits.stream().filter(use -> use.covers(row.rule())).toList();
        covering.forEach(LimitUse::beginRow);
        for (ProposedRow.Proposed proposed : row.effects()) {
            if (isLimited(proposed.effect())) {
                decide(
                        proposed,
                        covering.stream()
                                .filter(use -> use.covers(proposed.effect()))
                                .toList());
            } else {
                grant(proposed, proposed.effect());
            }
        }
    }

    private static boolean isLimited(Effect effect) {
        return !(effect instanceof Effect.Notify || effect instanceof Effect.ShowContent);
    }

    private void decide(ProposedRow.Proposed proposed, List<LimitUse> covering) {
        Size left = Size.of(proposed.effect());
        for (LimitUse use : covering) {
            Size fits = use.fitting(left);
            if (fits.amount() < left.amount()) {
                withhold(proposed, left.minus(fits), use.reached(left));
            }
            left = fits;
            if (left.amount() == 0) {
                return;
            }
        }
        for (LimitUse use : covering) {
            use.count(left);
        }
        grant(proposed, left.partOf(proposed.effect()));
    }

    private void grant(ProposedRow.Proposed proposed, Effect effect) {
        granted.add(new Outcome.Granted(campaign, effect, proposed.rules()));
    }

    private void withhold(ProposedRow.Proposed proposed, Size part, LimitReached why) {
        withheld.add(new Outcome.Withheld(campaign, part.partOf(proposed.effect()), proposed.rules(), why));
    }
}
