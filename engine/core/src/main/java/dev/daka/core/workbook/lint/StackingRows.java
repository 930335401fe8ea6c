package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicFindingCodes;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.lint.payout.LargestPayout;
import dev.daka.core.workbook.lint.payout.Payer;
import dev.daka.core.workbook.lint.payout.Payout;
import dev.daka.core.workbook.lint.region.Effort;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reports rows that add points for the same action, with the largest total for one action. The total includes all
 * multipliers that can apply, and no limits. If no condition bounds the amount of an action, its points have no
 * maximum, and the finding says so.
 */
final class StackingRows implements RegionCheck {
    /** A larger total for one action is a warning, unless a cap per member keeps the points below it. */
    static final BigDecimal SANE = BigDecimal.valueOf(100_000);

    static final long MOST_COMPARISONS = 3_000_000;

    @Override
    public void check(ReadWorkbook workbook, Regions regions, Findings findings) {
        workbook.campaign().ifPresent(campaign -> check(campaign, workbook, regions, findings));
    }

    private static void check(Campaign campaign, ReadWorkbook workbook, Regions regions, Findings findings) {
        List<Payer> payers = Payers.ofPoints(regions, region -> true);
        Optional<Payout> byAmount =
                LargestPayout.byAmount(regions.space(), payers, campaign.stacking(), new Effort(MOST_COMPARISONS));
        Payout payout = byAmount.filter(found -> found.payers().size() > 1)
                .orElseGet(() ->
                        LargestPayout.of(regions.space(), payers, campaign.stacking(), new Effort(MOST_COMPARISONS)));
        if (payout.payers().size() < 2) {
            return;
        }
        Map<RuleRef, RowRegion> byRule = regions.rows().stream()
                .collect(Collectors.toMap(region -> region.row().ref(), Function.identity(), (one, other) -> one));
        List<RowRegion> rows = payout.payers().stream()
                .map(payer -> byRule.get(payer.fired().rule()))
                .toList();
        BigDecimal most = payout.atMost().orElse(payout.points());
        boolean tooHigh = most.compareTo(SANE) > 0 && !isCapped(rows, workbook.limits());
        findings.add(
                tooHigh ? LogicFindingCodes.STACKS_TOO_HIGH : LogicFindingCodes.STACKING_ROWS,
                rows.get(0).place(),
                RowNames.quoted(rows),
                sum(payout),
                joined(most(payout.atMost(), byAmount.isPresent()), cap(rows, workbook.limits())));
    }

    private static Label sum(Payout payout) {
        String points = payout.points().toPlainString();
        if (payout.perUnit().signum() == 0) {
            return new Label(points + " 分", points);
        }
        String rate = payout.perUnit().toPlainString();
        return new Label(points + " 分，另加每元 " + rate + " 分", points + " and " + rate + " per unit of amount");
    }

    private static Label most(Optional<BigDecimal> atMost, boolean unbounded) {
        if (unbounded) {
            return new Label("金额没有上限，一次行为的积分也不封顶", "nothing bounds the amount, nor the points of one action");
        }
        return atMost.map(points -> new Label(
                        "一次行为最多 " + points.toPlainString() + " 分",
                        "one action is paid " + points.toPlainString() + " at most"))
                .orElse(new Label("没有算出一次行为最多多少分", "the most for one action is not known"));
    }

    private static Label joined(Label most, Optional<Label> cap) {
        return cap.map(lowers -> new Label(most.zh() + "；" + lowers.zh(), most.en() + "; " + lowers.en()))
                .orElse(most);
    }

    /** Description of the lowest limit on points that covers all of these rows. */
    private static Optional<Label> cap(List<RowRegion> rows, List<Limit> limits) {
        return limits.stream()
                .filter(limit -> limit.measure() == Limit.Measure.POINTS
                        && rows.stream().allMatch(row -> LimitScope.coversPoints(limit, row.table(), row.row())))
                .min((one, other) -> Long.compare(one.amount(), other.amount()))
                .map(limit -> new Label(
                        "限额“" + limit.name() + "”使这些规则合计最多发 " + limit.amount() + " 分",
                        "limit '" + limit.name() + "' lets these rules pay " + limit.amount() + " together at most"));
    }

    /** True if each of these rows has a cap that limits a member's points to at most {@link #SANE}. */
    private static boolean isCapped(List<RowRegion> rows, List<Limit> limits) {
        return rows.stream()
                .allMatch(region -> limits.stream()
                        .anyMatch(limit -> limit.kind() == Limit.Kind.CAP
                                && limit.attribute() == null
                                && limit.measure() == Limit.Measure.POINTS
                                && BigDecimal.valueOf(limit.amount()).compareTo(SANE) <= 0
                                && LimitScope.coversPoints(limit, region.table(), region.row())));
    }
}
