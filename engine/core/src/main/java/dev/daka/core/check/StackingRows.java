package dev.daka.core.check;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicMistake;
import dev.daka.core.payout.LargestPayout;
import dev.daka.core.payout.Payer;
import dev.daka.core.payout.Payout;
import dev.daka.core.region.Effort;
import dev.daka.core.vocabulary.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says which rows of the workbook pay points for one action together, and what they add up to at most, all multipliers
 * applied that can be. Points by amount count as far as a condition bounds the amount.
 */
final class StackingRows implements RegionCheck {
    /** More than this for one action is worth a second look, unless a cap keeps it from anybody. */
    static final BigDecimal SANE = BigDecimal.valueOf(100_000);

    static final long MOST_COMPARISONS = 3_000_000;

    @Override
    public void check(ReadWorkbook workbook, Regions regions, Findings findings) {
        workbook.campaign().ifPresent(campaign -> check(campaign, workbook, regions, findings));
    }

    private static void check(Campaign campaign, ReadWorkbook workbook, Regions regions, Findings findings) {
        List<Payer> payers = Payers.ofPoints(regions, region -> true);
        Payout payout = LargestPayout.of(regions.space(), payers, campaign.stacking(), new Effort(MOST_COMPARISONS));
        if (payout.payers().size() < 2) {
            return;
        }
        Map<RuleRef, RowRegion> byRule = regions.rows().stream()
                .collect(Collectors.toMap(region -> region.row().ref(), Function.identity(), (one, other) -> one));
        List<RowRegion> rows = payout.payers().stream()
                .map(payer -> byRule.get(payer.fired().rule()))
                .toList();
        boolean tooHigh = payout.atMost().compareTo(SANE) > 0 && !isCapped(rows, workbook.limits());
        findings.add(
                tooHigh ? LogicMistake.STACKS_TOO_HIGH : LogicMistake.STACKING_ROWS,
                rows.get(0).place(),
                RowNames.quoted(rows),
                sum(payout),
                payout.atMost().toPlainString());
    }

    private static Label sum(Payout payout) {
        String points = payout.points().toPlainString();
        if (payout.perUnit().signum() == 0) {
            return new Label(points, points);
        }
        String rate = payout.perUnit().toPlainString();
        return new Label(points + "（另加每元 " + rate + "）", points + " (and " + rate + " per unit of amount)");
    }

    /** Whether no member can get more than is sane of these rows in a day. */
    private static boolean isCapped(List<RowRegion> rows, List<Limit> limits) {
        return rows.stream()
                .allMatch(region -> limits.stream()
                        .anyMatch(limit -> limit.kind() == Limit.Kind.CAP
                                && limit.attribute() == null
                                && limit.measure() == Limit.Measure.POINTS
                                && BigDecimal.valueOf(limit.amount()).compareTo(SANE) <= 0
                                && LimitScope.concerns(limit, region.table(), region.row())));
    }
}
