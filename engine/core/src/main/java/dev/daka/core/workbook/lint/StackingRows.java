package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Limit;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicFindingCodes;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.lint.MostPoints.Most;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Reports rows that add points for the same action, with an upper bound for their points. The bound includes all
 * multipliers that can apply, and no limits. If no condition bounds the amount of an action, its points have no
 * maximum, and the finding says so.
 */
final class StackingRows implements RegionCheck {
    /** If rows can add more for one action, the finding is a warning, unless caps per member keep them below it. */
    static final BigDecimal SANE = BigDecimal.valueOf(100_000);

    @Override
    public void check(ReadWorkbook workbook, Regions regions, Findings findings) {
        workbook.campaign().ifPresent(campaign -> check(campaign, workbook.limits(), regions, findings));
    }

    private static void check(Campaign campaign, List<Limit> limits, Regions regions, Findings findings) {
        Stacks stacks = new Stacks(regions, campaign.stacking());
        Optional<Stacks.Stack> tooHigh = stacks.above(SANE.doubleValue())
                .filter(stack -> stack.most().points().compareTo(SANE) > 0 && !isCapped(stack.rows(), limits))
                .findFirst();
        tooHigh.or(() -> stacks.above(0).findFirst())
                .ifPresent(stack -> findings.add(
                        tooHigh.isPresent() ? LogicFindingCodes.STACKS_TOO_HIGH : LogicFindingCodes.STACKING_ROWS,
                        stack.together().get(0).place(),
                        RowNames.quoted(stack.together()),
                        text(stack, limits)));
    }

    private static Label text(Stacks.Stack stack, List<Limit> limits) {
        Most most = stack.most();
        Label points = most.isUnbounded()
                ? LintTexts.text(
                        "points.byAmount",
                        most.points().toPlainString(),
                        most.perUnit().toPlainString())
                : LintTexts.text("points", most.points().toPlainString());
        return cap(stack.together(), limits)
                .map(cap -> LintTexts.text("points.capped", points, cap))
                .orElse(points);
    }

    /** Description of the lowest limit on points that covers all of these rows. */
    private static Optional<Label> cap(List<RowRegion> rows, List<Limit> limits) {
        return limits.stream()
                .filter(limit -> limit.measure() == Limit.Measure.POINTS
                        && rows.stream().allMatch(row -> LimitScope.coversPoints(limit, row.table(), row.row())))
                .min((one, other) -> Long.compare(one.amount(), other.amount()))
                .map(limit -> LintTexts.text("cap", limit.name(), limit.amount()));
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
