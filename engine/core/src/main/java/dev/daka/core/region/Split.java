package dev.daka.core.region;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fact in which some boxes have nothing in common, and what it can be instead: no occasion is in all of the boxes, but
 * each is in one of the parts.
 *
 * @param bound  no occasion is in boxes of a larger weight together
 * @param number of the dimension
 * @param parts  of what the fact can be, the heaviest value alone first
 */
public record Split(double bound, int number, List<Extent> parts) {
    public Split {
        parts = List.copyOf(parts);
    }

    /**
     * Looks for the fact that says most.
     *
     * @param weights of the boxes; a fact says more the less weight can be in one place
     * @return empty where all boxes have an occasion in common
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

    /** The ways to be in one box and not in another: in each, one fact is what the other does not admit. */
    public static List<Split> outOf(Box whole, Box box) {
        List<Split> ways = new ArrayList<>();
        for (int number = 0; number < whole.dimensions(); number++) {
            List<Extent> outside = whole.extent(number).without(box.extent(number));
            if (!outside.isEmpty()) {
                ways.add(new Split(Double.MAX_VALUE, number, outside));
            }
        }
        return ways;
    }

    private static boolean haveNothingInCommon(List<Box> boxes, int number) {
        Extent common = boxes.get(0).extent(number);
        for (Box box : boxes) {
            common = common.and(box.extent(number));
            if (common.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Split split(List<Box> boxes, double[] weights, int number) {
        Extent any = boxes.get(0).extent(number);
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
        Stream<Extent> parts = Stream.of(
                new Span(heaviest, heaviest, size),
                new Span(0, heaviest - 1, size),
                new Span(heaviest + 1, size - 1, size));
        return new Split(
                tally.weights[heaviest],
                number,
                parts.filter(part -> !part.isEmpty()).toList());
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
        BitSet one = new BitSet(size);
        one.set(heaviest);
        BitSet others = new BitSet(size);
        others.set(0, size);
        others.clear(heaviest);
        return new Split(
                everywhere + tally.weights[heaviest],
                number,
                List.of(new AtomSet(one, size), new AtomSet(others, size)));
    }

    /** What boxes weigh at each value, and how many they are: what weighs nothing has to be told apart too. */
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

        /** What was said to begin at a value goes on after it. */
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

    /** By the group that most of the weight is in doubt about: required by some, excluded by others. */
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
        return new Split(all, number, List.of(Memberships.anyOf(one), Memberships.noneOf(one)));
    }

    /** The boxes' parts within one of the parts; empty boxes for those that have none there. */
    public List<Box> within(Extent part, List<Box> boxes) {
        List<Box> within = new ArrayList<>();
        for (Box box : boxes) {
            Extent extent = box.extent(number);
            within.add(part.covers(extent) ? box : box.with(number, extent.and(part)));
        }
        return within;
    }
}
