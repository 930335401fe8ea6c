package dev.daka.core.check;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Limit;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicMistake;
import dev.daka.core.payout.LargestPayout;
import dev.daka.core.payout.Payer;
import dev.daka.core.payout.Payout;
import dev.daka.core.region.Effort;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Says how many members use up a budget in one day if each takes as much as there is for one: the lowest cap per member,
 * or, where none covers the budget, the largest payout for one action. Points for each unit of an amount without an upper
 * bound have no largest payout.
 */
final class BudgetGoneInADay implements RegionCheck {
    private static final long FEW_MEMBERS = 1_000;
    private static final long MOST_COMPARISONS = 1_000_000;

    @Override
    public void check(ReadWorkbook workbook, Regions regions, Findings findings) {
        workbook.campaign().ifPresent(campaign -> check(campaign, workbook, regions, findings));
    }

    private static void check(Campaign campaign, ReadWorkbook workbook, Regions regions, Findings findings) {
        Effort effort = new Effort(MOST_COMPARISONS);
        Map<List<String>, OptionalLong> payouts = new HashMap<>();
        for (Limit budget : workbook.limits()) {
            if (budget.kind() != Limit.Kind.BUDGET) {
                continue;
            }
            OptionalLong cap = lowestCap(budget, workbook.limits());
            OptionalLong use = cap.isPresent()
                    ? cap
                    : payouts.computeIfAbsent(scope(budget), first -> largest(budget, campaign, regions, effort));
            if (use.isPresent() && use.getAsLong() > 0) {
                add(budget, use.getAsLong(), findings);
            }
        }
    }

    private static List<String> scope(Limit limit) {
        return List.of(
                limit.measure().name(),
                String.valueOf(limit.effect()),
                String.valueOf(limit.actionType()),
                String.valueOf(limit.table()),
                String.valueOf(limit.rule()));
    }

    private static void add(Limit budget, long use, Findings findings) {
        long members = (budget.amount() + use - 1) / use;
        findings.add(
                members < FEW_MEMBERS ? LogicMistake.BUDGET_GONE_IN_A_DAY : LogicMistake.BUDGET_IN_A_DAY,
                LimitScope.placeOf(budget),
                budget.name(),
                budget.amount(),
                use,
                members);
    }

    private static OptionalLong lowestCap(Limit budget, List<Limit> limits) {
        return limits.stream()
                .filter(limit -> limit.kind() == Limit.Kind.CAP && LimitScope.includes(limit, budget))
                .mapToLong(LimitScope::perDay)
                .min();
    }

    private static OptionalLong largest(Limit budget, Campaign campaign, Regions regions, Effort effort) {
        boolean points = budget.measure() == Limit.Measure.POINTS;
        List<Payer> payers = points
                ? Payers.ofPoints(regions, region -> LimitScope.concerns(budget, region.table(), region.row()))
                : Payers.ofTimes(regions, region -> LimitScope.concerns(budget, region.table(), region.row()));
        Payout payout = LargestPayout.of(regions.space(), payers, campaign.stacking(), effort);
        return payout.perUnit().signum() > 0
                ? OptionalLong.empty()
                : OptionalLong.of(payout.atMost().longValue());
    }
}
