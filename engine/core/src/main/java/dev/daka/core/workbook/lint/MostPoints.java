package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.Stacking;
import dev.daka.core.evaluation.RowEffect;
import dev.daka.core.evaluation.RowEffect.Multiplier;
import dev.daka.core.workbook.lint.region.Amounts;
import dev.daka.core.workbook.lint.region.Box;
import dev.daka.core.workbook.lint.region.Effort;
import dev.daka.core.workbook.lint.region.Space;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Upper bounds for the points of one action, before limits: the points that rows add, times the factor that the
 * multipliers can reach. Of a table with hit policy {@code FIRST}, only the largest row counts.
 *
 * <p>For example, sign-in pays 20. Holidays give ×2, weekends ×1.5 and Gold ×1.2, each in a lane of its own. No day is
 * both a holiday and a weekend, so the bound is 20 × 2 × 1.2 = 48.
 */
final class MostPoints {
    private static final long MOST_COMPARISONS = 1_000_000;
    /** Rounds up, so that a rate stays an upper bound. */
    private static final MathContext SEVEN_DIGITS = new MathContext(7, RoundingMode.CEILING);

    private final Space space;
    private final Stacking stacking;
    private final Effort effort = new Effort(MOST_COMPARISONS);
    private final List<PayingRow> multipliers;

    /**
     * @param points  points without those for an unbounded amount
     * @param perUnit points per unit of an unbounded amount; 0 if the amount is bounded
     */
    record Most(BigDecimal points, BigDecimal perUnit) {
        private static final Most NOTHING = new Most(BigDecimal.ZERO, BigDecimal.ZERO);

        boolean isUnbounded() {
            return perUnit.signum() > 0;
        }

        private Most plus(Most other) {
            return new Most(points.add(other.points), perUnit.add(other.perUnit));
        }

        private Most max(Most other) {
            return new Most(points.max(other.points), perUnit.max(other.perUnit));
        }

        private Most times(BigDecimal factor) {
            return new Most(
                    points.multiply(factor).setScale(0, RoundingMode.CEILING),
                    perUnit.multiply(factor).stripTrailingZeros());
        }
    }

    MostPoints(Space space, Stacking stacking, List<PayingRow> rows) {
        this.space = space;
        this.stacking = stacking;
        this.multipliers = rarestFirst(
                rows.stream().filter(row -> row.effect().multiplier() != null).toList());
    }

    /** The multipliers, those that meet the fewest others first. */
    private List<PayingRow> rarestFirst(List<PayingRow> rows) {
        if (!effort.spend((long) rows.size() * rows.size())) {
            return rows;
        }
        return rows.stream()
                .map(row -> Map.entry(row, rows.stream().filter(row::meets).count()))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Bound for what a row and some rows that meet it add for one action that matches the first. */
    Most of(PayingRow first, Collection<PayingRow> others) {
        Map<String, Most> tables = new HashMap<>();
        tables.put(first.table().name(), added(first, first.box()));
        for (PayingRow other : others) {
            tables.merge(
                    other.table().name(),
                    added(other, first.box().and(other.box())),
                    other.table().takesFirstOnly() ? Most::max : Most::plus);
        }
        return tables.values().stream().reduce(Most.NOTHING, Most::plus).times(factor(first));
    }

    /** What a row adds, without multipliers, for the largest amount in the box. */
    private Most added(PayingRow row, Box box) {
        RowEffect effect = row.effect();
        Amounts amounts = effect.isByAmount() ? space.amounts(box) : Amounts.NONE;
        return new Most(effect.pointsAt(amounts.largest()), amounts.isUnbounded() ? perUnit(effect) : BigDecimal.ZERO);
    }

    /**
     * Points per unit of the action's amount. Points per full amount are spread evenly: 1 point for each full 100 is
     * 0.01.
     */
    private static BigDecimal perUnit(RowEffect effect) {
        RowEffect.PerFull perFull = effect.perFull();
        return perFull == null
                ? effect.pointsPerUnit()
                : effect.pointsPerUnit()
                        .add(BigDecimal.valueOf(perFull.points()).divide(perFull.amount(), SEVEN_DIGITS));
    }

    /**
     * Bound for the factor of actions that match a row. An action has no multipliers, or one that comes first in the
     * order of {@link #multipliers}; its others come later and meet this one.
     */
    BigDecimal factor(PayingRow row) {
        List<PayingRow> meeting = multipliers.stream().filter(row::meets).toList();
        if (!effort.spend((long) meeting.size() * meeting.size())) {
            return combined(meeting);
        }
        BigDecimal largest = BigDecimal.ONE;
        for (int first = 0; first < meeting.size(); first++) {
            largest = largest.max(combined(meeting.subList(first, meeting.size()).stream()
                    .filter(meeting.get(first)::meets)
                    .toList()));
        }
        return largest;
    }

    private BigDecimal combined(List<PayingRow> rows) {
        Map<String, BigDecimal> lanes = new HashMap<>();
        for (PayingRow row : rows) {
            Multiplier multiplier = Objects.requireNonNull(row.effect().multiplier());
            lanes.merge(
                    multiplier.lane(),
                    multiplier.factor(),
                    (one, other) -> combined(one, other, stacking.withinLane()));
        }
        return lanes.values().stream()
                .reduce((one, other) -> combined(one, other, stacking.acrossLanes()))
                .orElse(BigDecimal.ONE)
                .max(BigDecimal.ONE);
    }

    /** Combination of two factors. A factor that would lower the result is ignored, because its row need not match. */
    private static BigDecimal combined(BigDecimal one, BigDecimal other, Stacking.Combination how) {
        return switch (how) {
            case LARGEST -> one.max(other);
            case SUM -> one.add(other);
            case PRODUCT -> one.multiply(other).max(one.max(other));
        };
    }
}
