package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.Limit;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicFindingCodes;
import java.util.List;

/**
 * Reports the smallest number of members that can use up a budget in one day, because the caps let none of them use
 * more. If some rows have no cap, reports those rows instead.
 */
final class BudgetGoneInADay implements RegionCheck {
    private static final long FEW_MEMBERS = 1_000;

    @Override
    public void check(ReadWorkbook workbook, Regions regions, Findings findings) {
        workbook.campaign().ifPresent(campaign -> {
            UseInADay uses = new UseInADay(campaign, workbook.limits(), regions);
            workbook.limits().stream()
                    .filter(limit -> limit.kind() == Limit.Kind.BUDGET)
                    .filter(limit -> !uses.counted(limit).isEmpty())
                    .forEach(budget -> check(budget, uses, findings));
        });
    }

    private static void check(Limit budget, UseInADay uses, Findings findings) {
        List<RowRegion> uncapped = uses.uncapped(budget);
        if (!uncapped.isEmpty()) {
            findings.add(
                    LogicFindingCodes.BUDGET_WITHOUT_CAP,
                    LimitScope.placeOf(budget),
                    budget.name(),
                    budget.amount(),
                    RowNames.quoted(uncapped));
            return;
        }
        long use = uses.of(budget);
        if (use == 0) {
            return;
        }
        long members = budget.amount() / use + (budget.amount() % use == 0 ? 0 : 1);
        findings.add(
                members < FEW_MEMBERS ? LogicFindingCodes.BUDGET_GONE_IN_A_DAY : LogicFindingCodes.BUDGET_IN_A_DAY,
                LimitScope.placeOf(budget),
                budget.name(),
                budget.amount(),
                use,
                members);
    }
}
