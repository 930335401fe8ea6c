package dev.daka.core.workbook.lint.payout;

import dev.daka.core.campaign.Stacking;
import dev.daka.core.evaluation.Factor;
import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.workbook.lint.region.Amounts;
import dev.daka.core.workbook.lint.region.Box;
import dev.daka.core.workbook.lint.region.Effort;
import dev.daka.core.workbook.lint.region.Gap;
import dev.daka.core.workbook.lint.region.Space;
import dev.daka.core.workbook.lint.region.Split;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the action that is paid most, by branch and bound. The search starts with all rows. If no action matches them
 * all, it branches into smaller sets of rows and continues with the one that has the highest upper bound. Sets whose
 * bound is not above the best payout so far are skipped.
 *
 * <p>For example, sign-in pays 10, sharing 5 and a streak of sign-ins 15. The largest payout is 25, because no action
 * is both a sign-in and a share.
 */
public final class LargestPayout {
    private static final double SLACK = 1e-9;
    private static final double ROUNDING = 1e-6;
    private static final long MOST_PER_MASK = 20_000;
    /** Stand-in for an unbounded amount, so large that points by amount outweigh all others. */
    private static final BigDecimal ENDLESS = BigDecimal.valueOf(1_000_000_000_000L);

    private final Space space;
    private final Stacking stacking;
    private final Effort effort;
    private final BigDecimal unbounded;
    private final PriorityQueue<Open> open =
            new PriorityQueue<>(Comparator.comparingDouble(Open::bound).reversed());
    private Found best = new Found(BigDecimal.ZERO, BigDecimal.ONE, List.of(), Amounts.NONE);

    /**
     * A set of rows that is still to be searched. Holds the remaining part of each row's box and an upper bound for
     * the payout.
     */
    private record Open(List<Payer> payers, List<Box> boxes, double bound) {}

    /**
     * The payout of some rows in a box that they all match.
     *
     * @param points  points after multipliers; if the amount is unbounded, includes points for the stand-in amount
     * @param factor  the combined multiplier
     * @param payers  the rows that add points
     * @param amounts amounts that are possible in the box
     */
    private record Found(BigDecimal points, BigDecimal factor, List<Payer> payers, Amounts amounts) {
        /** @param atMost upper bound for any action; empty if there is none */
        Payout payout(Optional<BigDecimal> atMost) {
            BigDecimal fixed = sum(payer -> payer.fired().effect().pointsAt(amounts.largest()));
            BigDecimal perUnit = amounts.isUnbounded() ? sum(Payer::perUnit) : BigDecimal.ZERO;
            return new Payout(
                    fixed.multiply(factor).setScale(0, RoundingMode.HALF_UP),
                    factor,
                    payers,
                    atMost,
                    perUnit.multiply(factor).stripTrailingZeros());
        }

        private BigDecimal sum(Function<Payer, BigDecimal> points) {
            return payers.stream().map(points).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** @param unbounded amount to use in place of an unbounded one */
    private LargestPayout(Space space, Stacking stacking, Effort effort, BigDecimal unbounded) {
        this.space = space;
        this.stacking = stacking;
        this.effort = effort;
        this.unbounded = unbounded;
    }

    /**
     * Searches until the result is certain or the effort is used up. If the amount of an action is unbounded, its
     * points by amount are left out of the search, and the result has no maximum.
     *
     * @param effort budget for the search; each comparison of one fact of a row's box counts
     */
    public static Payout of(Space space, List<Payer> payers, Stacking stacking, Effort effort) {
        LargestPayout search = new LargestPayout(space, stacking, effort, BigDecimal.ZERO);
        double left = search.run(payers);
        Optional<BigDecimal> atMost =
                search.anyUnbounded(payers) ? Optional.empty() : Optional.of(search.atMost(payers, left));
        return search.best.payout(atMost);
    }

    /**
     * Searches for the rows that pay most per unit of an unbounded amount, such as 1 point per yuan at ×5 on New
     * Year's Day. Empty if there are none.
     */
    public static Optional<Payout> byAmount(Space space, List<Payer> payers, Stacking stacking, Effort effort) {
        LargestPayout search = new LargestPayout(space, stacking, effort, ENDLESS);
        if (search.anyUnbounded(payers)) {
            search.run(payers);
        }
        return Optional.of(search.best.payout(Optional.empty())).filter(Payout::isUnbounded);
    }

    private boolean anyUnbounded(List<Payer> payers) {
        return payers.stream()
                .anyMatch(payer -> payer.fired().effect().isByAmount()
                        && !payer.box().isEmpty()
                        && space.amounts(payer.box()).isUnbounded());
    }

    private double run(List<Payer> payers) {
        add(payers, payers.stream().map(Payer::box).toList(), Double.MAX_VALUE);
        return run();
    }

    /** @param left highest upper bound of the sets of rows that were not searched */
    private BigDecimal atMost(List<Payer> payers, double left) {
        if (left > best.points().doubleValue() + SLACK) {
            return BigDecimal.valueOf(left).setScale(0, RoundingMode.CEILING);
        }
        return payers.stream().anyMatch(LargestPayout::lowers) ? loosest(payers, best) : best.points();
    }

    private static boolean lowers(Payer payer) {
        return payer.multiplies()
                && Objects.requireNonNull(payer.fired().effect().multiplier())
                                .factor()
                                .compareTo(BigDecimal.ONE)
                        < 0;
    }

    /**
     * Upper bound if some row has a multiplier below 1. Another action could match the best rows without that
     * multiplier.
     */
    private BigDecimal loosest(List<Payer> payers, Found found) {
        double bound = FactorBound.of(payers, stacking);
        return found.factor().signum() == 0
                ? BigDecimal.valueOf(bound(payers, weights(payers, List.of()), Double.MAX_VALUE))
                        .setScale(0, RoundingMode.CEILING)
                : found.points()
                        .multiply(BigDecimal.valueOf(bound))
                        .divide(found.factor(), 0, RoundingMode.CEILING)
                        .max(found.points());
    }

    /**
     * Runs the search. Returns the highest upper bound of the sets that were not searched; 0 if the search is
     * complete.
     */
    private double run() {
        while (!open.isEmpty()) {
            Open next = open.remove();
            if (next.bound <= best.points().doubleValue() + SLACK) {
                return 0;
            }
            if (!effort.spend((long) next.payers.size() * space.size())) {
                return next.bound;
            }
            look(next);
        }
        return 0;
    }

    private void look(Open next) {
        Optional<Payer> rival = heaviestRival(next);
        double[] weights = weights(next.payers, next.boxes);
        if (rival.isPresent()) {
            add(next, payer -> payer.isSameRow(rival.get()) || !payer.excludes(rival.get()), next.bound);
            add(next, payer -> !payer.isSameRow(rival.get()), next.bound);
            return;
        }
        Optional<Split> split = Split.of(next.boxes, weights);
        if (split.isEmpty()) {
            settle(next);
            return;
        }
        double bound = Math.min(next.bound, split.get().bound() * FactorBound.of(next.payers, stacking));
        split.get().parts().forEach(part -> add(next, split.get(), part, bound));
    }

    private void add(Open from, Split split, Split.Part part, double bound) {
        add(part.members().stream().map(from.payers::get).toList(), split.within(part, from.boxes), bound);
    }

    private void add(Open from, Predicate<Payer> stays, double bound) {
        List<Integer> staying = IntStream.range(0, from.payers.size())
                .filter(i -> stays.test(from.payers.get(i)))
                .boxed()
                .toList();
        add(
                staying.stream().map(from.payers::get).toList(),
                staying.stream().map(from.boxes::get).toList(),
                bound);
    }

    private void add(List<Payer> payers, List<Box> boxes, double bound) {
        List<Payer> left = new ArrayList<>();
        List<Box> parts = new ArrayList<>();
        for (int i = 0; i < payers.size(); i++) {
            if (!boxes.get(i).isEmpty()) {
                left.add(payers.get(i));
                parts.add(boxes.get(i));
            }
        }
        double promised = bound(left, weights(left, parts), bound);
        if (promised > best.points().doubleValue() + SLACK) {
            open.add(new Open(left, parts, promised));
        }
    }

    private double bound(List<Payer> payers, double[] weights, double known) {
        double sum = 0;
        Map<String, Double> largest = new HashMap<>();
        for (int i = 0; i < weights.length; i++) {
            String table = payers.get(i).table();
            if (table.isEmpty()) {
                sum += weights[i];
            } else {
                largest.merge(table, weights[i], Math::max);
            }
        }
        sum += largest.values().stream().mapToDouble(Double::doubleValue).sum();
        return Math.ceil(Math.min(known, sum * FactorBound.of(payers, stacking)) - ROUNDING);
    }

    private double[] weights(List<Payer> payers, List<Box> boxes) {
        double[] weights = new double[payers.size()];
        for (int i = 0; i < weights.length; i++) {
            Box box = boxes.isEmpty() ? payers.get(i).box() : boxes.get(i);
            weights[i] = paid(payers.get(i), box).doubleValue();
        }
        return weights;
    }

    /** Points of one row for the largest amount in the box. */
    private BigDecimal paid(Payer payer, Box box) {
        if (!payer.fired().effect().isByAmount()) {
            return payer.points();
        }
        Amounts amounts = space.amounts(box);
        return payer.fired().effect().pointsAt(amounts.isUnbounded() ? unbounded : amounts.largest());
    }

    /**
     * The row that pays most in the first table with hit policy {@code FIRST} of which several rows are left. Only
     * one of these rows can fire.
     */
    private Optional<Payer> heaviestRival(Open next) {
        Map<String, List<Payer>> tables = next.payers.stream()
                .filter(payer -> !payer.table().isEmpty())
                .collect(Collectors.groupingBy(Payer::table));
        return tables.values().stream()
                .filter(rivals -> rivals.size() > 1)
                .findFirst()
                .flatMap(rivals ->
                        rivals.stream().max(Comparator.comparing((Payer payer) -> paid(payer, payer.box()))));
    }

    /**
     * Records the payout of rows that share an occasion. If rows above them match all shared occasions, searches
     * further instead.
     */
    private void settle(Open next) {
        if (next.payers.isEmpty()) {
            return;
        }
        Box common = next.boxes.stream().reduce(Box::and).orElseThrow();
        List<Payer> masked = new ArrayList<>();
        List<Box> above = new ArrayList<>();
        for (Payer payer : next.payers) {
            above.addAll(payer.above());
            payer.above().forEach(box -> masked.add(payer));
        }
        Effort part = effort.part(MOST_PER_MASK);
        Gap free = Gap.of(common, above, 1, part);
        effort.spend(part.spent());
        if (free.pieces().isEmpty()) {
            evade(next, masked, above, free);
            return;
        }
        Found found = found(next.payers, free.pieces().get(0));
        if (found.points().compareTo(best.points()) > 0) {
            best = found;
        }
    }

    /**
     * Continues if rows above match all shared occasions: either without the row that they mask, or outside the box
     * of the row above.
     */
    private void evade(Open next, List<Payer> masked, List<Box> above, Gap taken) {
        int taker = taken.used().isEmpty() ? 0 : taken.used().first();
        add(next, payer -> !payer.isSameRow(masked.get(taker)), next.bound);
        for (Split way : Split.outOf(space.everything(), above.get(taker), next.boxes)) {
            way.parts().forEach(part -> add(next, way, part, next.bound));
        }
    }

    private Found found(List<Payer> payers, Box where) {
        List<FiredRow> fired = payers.stream()
                .map(Payer::fired)
                .sorted(Comparator.comparingInt(FiredRow::position))
                .toList();
        BigDecimal factor = Factor.of(fired, stacking).value();
        BigDecimal sum = payers.stream().map(payer -> paid(payer, where)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Found(
                sum.multiply(factor).setScale(0, RoundingMode.HALF_UP),
                factor,
                payers.stream().filter(Payer::pays).toList(),
                space.amounts(where));
    }
}
