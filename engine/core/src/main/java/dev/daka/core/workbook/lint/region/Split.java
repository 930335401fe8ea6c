package dev.daka.core.workbook.lint.region;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A division of occasions by one fact, used if no occasion is in all of several boxes. Each occasion of the boxes is
 * in one of the parts.
 *
 * @param bound  upper bound for the total weight of boxes that share an occasion
 * @param number index of the fact's dimension
 * @param parts  sets of values of the fact; together they contain all values in any of the boxes
 */
public record Split(double bound, int number, List<Part> parts) {
    /** Limit on the cost of one part per name, in comparisons per box. */
    private static final int MOST_LOOKS = 4;

    public Split {
        parts = List.copyOf(parts);
    }

    /**
     * One of the sets of values into which the fact is divided.
     *
     * @param extent  the values
     * @param members indexes of the boxes that contain some of these values
     */
    public record Part(ValueSet extent, List<Integer> members) {
        private static Part of(ValueSet extent, int number, List<Box> boxes) {
            return new Part(
                    extent,
                    IntStream.range(0, boxes.size())
                            .filter(box -> boxes.get(box).extent(number).intersects(extent))
                            .boxed()
                            .toList());
        }
    }

    /**
     * Finds the fact with the lowest bound among those in which the boxes share no value.
     *
     * @param weights weights of the boxes
     * @return the division; empty if all boxes share an occasion
     */
    public static Optional<Split> of(List<Box> boxes, double[] weights) {
        Split best = null;
        for (int number = 0; !boxes.isEmpty() && number < boxes.get(0).dimensions(); number++) {
            if (haveNothingInCommon(boxes, number)) {
                Split split = split(boxes, weights, number);
                best = best == null || split.bound < best.bound ? split : best;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * Ways to be outside of a box: one division for each fact in which {@code whole} has values that the box does not
     * contain.
     */
    public static List<Split> outOf(Box whole, Box box, List<Box> boxes) {
        List<Split> ways = new ArrayList<>();
        for (int number = 0; number < whole.dimensions(); number++) {
            List<ValueSet> outside = whole.extent(number).without(box.extent(number));
            if (!outside.isEmpty()) {
                ways.add(new Split(Double.MAX_VALUE, number, parts(outside, number, boxes)));
            }
        }
        return ways;
    }

    private static List<Part> parts(List<ValueSet> extents, int number, List<Box> boxes) {
        return extents.stream()
                .filter(extent -> !extent.isEmpty())
                .map(extent -> Part.of(extent, number, boxes))
                .toList();
    }

    private static boolean haveNothingInCommon(List<Box> boxes, int number) {
        ValueSet common = boxes.get(0).extent(number);
        for (Box box : boxes) {
            common = common.and(box.extent(number));
            if (common.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Split split(List<Box> boxes, double[] weights, int number) {
        ValueSet any = boxes.get(0).extent(number);
        if (any instanceof Span span) {
            return spans(boxes, weights, number, span.size());
        }
        return any instanceof AtomSet set
                ? sets(boxes, weights, number, set.size())
                : memberships(boxes, weights, number);
    }

    private static Split spans(List<Box> boxes, double[] weights, int number, int size) {
        Tally tally = new Tally(size);
        for (int i = 0; i < weights.length; i++) {
            Span span = (Span) boxes.get(i).extent(number);
            tally.from(span.first(), weights[i], 1);
            tally.from(span.last() + 1, -weights[i], -1);
        }
        tally.sumUp();
        int heaviest = tally.heaviest();
        List<ValueSet> parts = List.of(
                new Span(heaviest, heaviest, size),
                new Span(0, heaviest - 1, size),
                new Span(heaviest + 1, size - 1, size));
        return new Split(tally.weights[heaviest], number, parts(parts, number, boxes));
    }

    private static Split sets(List<Box> boxes, double[] weights, int number, int size) {
        Tally tally = new Tally(size);
        double everywhere = 0;
        for (int i = 0; i < weights.length; i++) {
            AtomSet set = (AtomSet) boxes.get(i).extent(number);
            boolean wide = set.count() > size / 2;
            everywhere += wide ? weights[i] : 0;
            for (int atom = wide ? set.nextOut(0) : set.next(0);
                    atom >= 0 && atom < size;
                    atom = wide ? set.nextOut(atom + 1) : set.next(atom + 1)) {
                tally.from(atom, wide ? -weights[i] : weights[i], wide ? -1 : 1);
            }
        }
        int heaviest = tally.heaviest();
        return new Split(
                everywhere + tally.weights[heaviest],
                number,
                apart(boxes, number, size).orElseGet(() -> {
                    AtomSet one = AtomSet.of(heaviest, size);
                    return parts(List.of(one, one.complement()), number, boxes);
                }));
    }

    /**
     * One part for each name that boxes list or exclude, and one part for all other names. Empty if this would take
     * too many comparisons.
     */
    private static Optional<List<Part>> apart(List<Box> boxes, int number, int size) {
        Map<Integer, List<Integer>> named = new TreeMap<>();
        List<Integer> wide = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            AtomSet set = (AtomSet) boxes.get(i).extent(number);
            if (set.count() > size / 2) {
                wide.add(i);
                for (int atom = set.nextOut(0); atom < size; atom = set.nextOut(atom + 1)) {
                    named.computeIfAbsent(atom, first -> new ArrayList<>());
                }
            } else {
                for (int atom = set.next(0); atom >= 0; atom = set.next(atom + 1)) {
                    named.computeIfAbsent(atom, first -> new ArrayList<>()).add(i);
                }
            }
        }
        if ((long) wide.size() * (named.size() + 1) > (long) MOST_LOOKS * boxes.size()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        BitSet others = new BitSet(size);
        others.set(0, size);
        named.forEach((atom, members) -> {
            others.clear(atom);
            wide.stream()
                    .filter(i -> ((AtomSet) boxes.get(i).extent(number)).holds(atom))
                    .forEach(members::add);
            members.sort(null);
            parts.add(new Part(AtomSet.of(atom, size), members));
        });
        if (!others.isEmpty()) {
            parts.add(new Part(new AtomSet(others, size), wide));
        }
        return Optional.of(parts);
    }

    /**
     * Total weight and number of the boxes at each value. The number matters because boxes of weight 0 must be
     * divided too.
     */
    private static final class Tally {
        private final double[] weights;
        private final int[] counts;

        Tally(int size) {
            weights = new double[size + 1];
            counts = new int[size + 1];
        }

        void from(int atom, double weight, int count) {
            weights[atom] += weight;
            counts[atom] += count;
        }

        /** Turns the changes at each value into running totals. */
        void sumUp() {
            for (int atom = 1; atom < weights.length; atom++) {
                weights[atom] += weights[atom - 1];
                counts[atom] += counts[atom - 1];
            }
        }

        int heaviest() {
            int heaviest = 0;
            for (int atom = 1; atom < weights.length - 1; atom++) {
                int order = Double.compare(weights[atom], weights[heaviest]);
                heaviest = order > 0 || (order == 0 && counts[atom] > counts[heaviest]) ? atom : heaviest;
            }
            return heaviest;
        }
    }

    /**
     * Divides by the group that has the largest required weight among groups that some boxes require and others
     * exclude.
     */
    private static Split memberships(List<Box> boxes, double[] weights, int number) {
        Map<Integer, Double> required = new HashMap<>();
        Map<Integer, Double> excluded = new HashMap<>();
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            Memberships member = (Memberships) boxes.get(i).extent(number);
            double weight = Math.max(weights[i], Double.MIN_NORMAL);
            all += weights[i];
            member.required()
                    .forEach(list -> list.stream().forEach(group -> required.merge(group, weight, Double::sum)));
            member.excluded().stream().forEach(group -> excluded.merge(group, weight, Double::sum));
        }
        required.keySet().retainAll(excluded.keySet());
        int group = required.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
        BitSet one = new BitSet();
        one.set(group);
        return new Split(all, number, parts(List.of(Memberships.anyOf(one), Memberships.noneOf(one)), number, boxes));
    }

    /** The boxes of a part, restricted to the values of the part. */
    public List<Box> within(Part part, List<Box> boxes) {
        List<Box> within = new ArrayList<>();
        for (int member : part.members) {
            Box box = boxes.get(member);
            ValueSet extent = box.extent(number);
            within.add(part.extent.covers(extent) ? box : box.with(number, extent.and(part.extent)));
        }
        return within;
    }
}
