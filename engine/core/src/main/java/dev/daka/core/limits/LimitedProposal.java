package dev.daka.core.limits;

import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.Limit;
import dev.daka.core.decision.Changes.CounterChange;
import dev.daka.core.decision.Effect;
import dev.daka.core.decision.LimitReached;
import dev.daka.core.decision.Outcome;
import dev.daka.core.decision.Records;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Applies caps and budgets to what the rows of one campaign propose. Rows come in table order, and each effect passes
 * the limits in the order of the Limits sheet; each limit lets through what fits and withholds the rest in its name.
 *
 * <p>For example, 100 points meet a cap with 60 left and then a budget with 50 left, both granting in part: 40 are
 * withheld by the cap, 10 by the budget, and 50 granted. Both counters grow by 50. Were the budget to withhold, it would
 * withhold 60, nothing would be granted and no counter would grow.
 *
 * <p>A limit of times counts a row once, however many effects the row grants.
 */
public final class LimitedProposal {
    private final CampaignKey campaign;
    private final List<OpenLimit> limits;
    private final Map<OpenLimit, Long> usedBefore = new LinkedHashMap<>();
    private final Map<OpenLimit, Long> usedNow = new LinkedHashMap<>();
    private final List<Outcome.Granted> granted = new ArrayList<>();
    private final List<Outcome.Withheld> withheld = new ArrayList<>();

    private LimitedProposal(CampaignKey campaign, List<OpenLimit> limits, Records records) {
        this.campaign = campaign;
        this.limits = limits;
        for (OpenLimit limit : limits) {
            usedBefore.put(limit, records.used(limit.counter()));
            usedNow.put(limit, 0L);
        }
    }

    /** Decides what of the rows' effects is granted; the records stay as they are. */
    public static Limited apply(CampaignKey campaign, List<ProposedRow> rows, List<OpenLimit> limits, Records records) {
        LimitedProposal proposal = new LimitedProposal(campaign, limits, records);
        rows.forEach(proposal::decide);
        return new Limited(proposal.granted, proposal.withheld, proposal.changes());
    }

    private void decide(ProposedRow row) {
        List<OpenLimit> covering =
                limits.stream().filter(limit -> limit.covers(row.rule())).toList();
        Set<OpenLimit> timesTaken = new HashSet<>();
        for (ProposedRow.Proposed proposed : row.effects()) {
            if (isLimited(proposed.effect())) {
                decide(proposed, covering, timesTaken);
            } else {
                grant(proposed, proposed.effect());
            }
        }
    }

    private static boolean isLimited(Effect effect) {
        return !(effect instanceof Effect.Notify || effect instanceof Effect.ShowContent);
    }

    private void decide(ProposedRow.Proposed proposed, List<OpenLimit> covering, Set<OpenLimit> timesTaken) {
        Size left = Size.of(proposed.effect());
        for (OpenLimit limit : covering) {
            Size fits = fitting(left, limit, timesTaken);
            if (fits.amount() < left.amount()) {
                withhold(proposed, left.minus(fits), limit);
            }
            left = fits;
            if (left.amount() == 0) {
                return;
            }
        }
        for (OpenLimit limit : covering) {
            count(left, limit, timesTaken);
        }
        grant(proposed, left.partOf(proposed.effect()));
    }

    private Size fitting(Size size, OpenLimit open, Set<OpenLimit> timesTaken) {
        Limit limit = open.limit();
        long room = Math.max(0, limit.amount() - used(open));
        if (limit.measure() == Limit.Measure.TIMES) {
            return timesTaken.contains(open) || room > 0 ? size : size.none();
        }
        if (!size.isPoints() || size.amount() <= room) {
            return size;
        }
        return limit.onReached() == Limit.OnReached.PARTIAL ? size.limitedTo(room) : size.none();
    }

    private void count(Size size, OpenLimit open, Set<OpenLimit> timesTaken) {
        if (open.limit().measure() == Limit.Measure.POINTS) {
            usedNow.merge(open, size.isPoints() ? size.amount() : 0, Long::sum);
        } else if (timesTaken.add(open)) {
            usedNow.merge(open, 1L, Long::sum);
        }
    }

    private long used(OpenLimit limit) {
        return usedBefore.getOrDefault(limit, 0L) + usedNow.getOrDefault(limit, 0L);
    }

    private void grant(ProposedRow.Proposed proposed, Effect effect) {
        granted.add(new Outcome.Granted(campaign, effect, proposed.rules()));
    }

    private void withhold(ProposedRow.Proposed proposed, Size part, OpenLimit limit) {
        withheld.add(new Outcome.Withheld(
                campaign,
                part.partOf(proposed.effect()),
                proposed.rules(),
                new LimitReached(limit.limit(), used(limit))));
    }

    private List<CounterChange> changes() {
        return usedNow.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new CounterChange(
                        entry.getKey().counter(),
                        entry.getValue(),
                        entry.getKey().limit().amount()))
                .toList();
    }

    /** How much of an effect is meant: a number of points, or 1 and 0 for what cannot be divided. */
    private record Size(long amount, boolean isPoints) {
        static Size of(Effect effect) {
            return effect instanceof Effect.AddPoints points ? new Size(points.points(), true) : new Size(1, false);
        }

        Size none() {
            return new Size(0, isPoints);
        }

        Size limitedTo(long room) {
            return new Size(room, isPoints);
        }

        Size minus(Size other) {
            return new Size(amount - other.amount, isPoints);
        }

        Effect partOf(Effect whole) {
            return isPoints ? new Effect.AddPoints(amount) : whole;
        }
    }
}
