package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.Stacking;
import dev.daka.core.workbook.lint.region.Amounts;
import dev.daka.core.workbook.lint.region.Box;
import dev.daka.core.workbook.lint.region.Effort;
import dev.daka.core.workbook.lint.region.Gap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds rows that add points for the same action. An action that several rows pay belongs to the stack of the row that
 * pays most: its points are at most those of this row and of all rows that meet it and pay no more.
 */
final class Stacks {
    /** Budget for comparing rows in pairs. Enough for 1,400 rows; of more rows, those that pay most are compared with all others. */
    private static final long MOST_PAIRS = 1_000_000;

    private static final long MOST_COMPARISONS = 3_000_000;
    private static final long MOST_PER_ROW = 20_000;
    /** Stand-in for an unbounded amount, so large that points by amount outweigh all others. */
    private static final BigDecimal ENDLESS = BigDecimal.valueOf(1_000_000_000_000L);

    private final MostPoints mostPoints;
    private final Effort effort = new Effort(MOST_COMPARISONS);
    /** The rows that add points, those that pay most first. */
    private final List<Paid> rows;
    /** The rows that meet a row that pays no more, those with the highest bounds first. */
    private final List<Ranked> ranked;

    /**
     * @param together rows that all fire for some action, in the order of the workbook; at least two
     * @param rows     the row that pays most and all rows that meet it and pay no more
     * @param most     upper bound for the points of an action that several of {@code rows} pay
     */
    record Stack(List<RowRegion> together, List<RowRegion> rows, MostPoints.Most most) {
        Stack {
            together = List.copyOf(together);
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param position position in the workbook
     * @param points   points before multipliers
     */
    private record Paid(PayingRow row, int position, double points) {}

    /**
     * @param index index in {@link #rows}
     * @param bound rough upper bound for the points of the stack
     */
    private record Ranked(int index, double bound) {}

    Stacks(Regions regions, Stacking stacking) {
        List<PayingRow> paying = PayingRow.of(regions);
        this.mostPoints = new MostPoints(regions.space(), stacking, paying);
        List<Paid> paid = new ArrayList<>();
        for (PayingRow row : paying) {
            if (row.effect().addsPoints()) {
                paid.add(new Paid(row, paid.size(), points(row, regions)));
            }
        }
        paid.sort(Comparator.comparingDouble(Paid::points).reversed());
        this.rows = paid;
        this.ranked = ranked();
    }

    private static double points(PayingRow row, Regions regions) {
        Amounts amounts = regions.space().amounts(row.box());
        return row.effect()
                .pointsAt(amounts.isUnbounded() ? ENDLESS : amounts.largest())
                .doubleValue();
    }

    private List<Ranked> ranked() {
        Effort pairs = new Effort(MOST_PAIRS);
        List<Ranked> all = new ArrayList<>();
        for (int first = 0; first < rows.size() && pairs.spend(rows.size() - first); first++) {
            PayingRow row = rows.get(first).row();
            double others = 0;
            Set<String> taken = new HashSet<>();
            for (int i = first + 1; i < rows.size(); i++) {
                PayingRow other = rows.get(i).row();
                if (row.meets(other)
                        && (!other.table().takesFirstOnly()
                                || taken.add(other.table().name()))) {
                    others += rows.get(i).points();
                }
            }
            if (others > 0) {
                all.add(new Ranked(
                        first,
                        (rows.get(first).points() + others)
                                * mostPoints.factor(row).doubleValue()));
            }
        }
        all.sort(Comparator.comparingDouble(Ranked::bound).reversed());
        return all;
    }

    /** The stacks whose rough bound is above a number of points, those with the highest bounds first. */
    Stream<Stack> above(double points) {
        return ranked.stream().takeWhile(one -> one.bound() > points).flatMap(one -> stack(one.index()).stream());
    }

    /** Empty if rows above mask whatever the row has in common with others. */
    private Optional<Stack> stack(int first) {
        PayingRow row = rows.get(first).row();
        List<Paid> others = rows.subList(first + 1, rows.size()).stream()
                .filter(other -> row.meets(other.row()))
                .toList();
        List<Paid> together = together(rows.get(first), others);
        if (together.size() < 2) {
            return Optional.empty();
        }
        List<PayingRow> lower = others.stream().map(Paid::row).toList();
        return Optional.of(new Stack(
                together.stream()
                        .sorted(Comparator.comparingInt(Paid::position))
                        .map(paid -> paid.row().region())
                        .toList(),
                Stream.concat(Stream.of(row), lower.stream())
                        .map(PayingRow::region)
                        .toList(),
                mostPoints.of(row, lower)));
    }

    /** The row and as many of the others as fire together with it for one action. */
    private List<Paid> together(Paid first, List<Paid> others) {
        List<Paid> together = new ArrayList<>(List.of(first));
        List<Box> above = new ArrayList<>(first.row().above());
        Box common = first.row().box();
        for (Paid other : others) {
            if (together.stream().anyMatch(one -> one.row().isRivalOf(other.row()))) {
                continue;
            }
            Box both = common.and(other.row().box());
            List<Box> masks = new ArrayList<>(above);
            masks.addAll(other.row().above());
            if (!isMasked(both, masks)) {
                together.add(other);
                above = masks;
                common = both;
            }
        }
        return together;
    }

    private boolean isMasked(Box box, List<Box> above) {
        if (box.isEmpty()) {
            return true;
        }
        Effort part = effort.part(MOST_PER_ROW);
        Gap left = Gap.of(box, above, 1, part);
        effort.spend(part.spent());
        return left.isNothing();
    }
}
