package dev.daka.core.workbook.lint.region;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The part of a box that no other box covers.
 *
 * @param pieces   parts of the box that no other box intersects; disjoint unless they were widened
 * @param finished true if {@code pieces} is complete
 * @param used     indexes of the other boxes that covered a part
 */
public record Gap(List<Box> pieces, boolean finished, SortedSet<Integer> used) {
    /**
     * Cost of splitting a box by one that intersects it, in comparisons. Boxes that do not intersect are recognised
     * by their signatures, at a cost of 1.
     */
    private static final int COST_OF_MEETING = 10;

    /** A part of the box that is still to be searched, with the indexes of the boxes that can intersect it. */
    private static final class Open {
        private final Box box;
        private final int[] candidates;

        Open(Box box, int[] candidates) {
            this.box = box;
            this.candidates = candidates;
        }
    }

    /** True if the others cover the whole box. False also if the search did not finish. */
    public boolean isNothing() {
        return finished && pieces.isEmpty();
    }

    /**
     * Removes the other boxes one by one from a box.
     *
     * @param most   number of pieces after which the search stops
     * @param effort budget of the search; each comparison of two boxes counts
     */
    public static Gap of(Box whole, List<Box> others, int most, Effort effort) {
        return of(whole, others, most, effort, piece -> piece);
    }

    /**
     * Like {@link #of(Box, List, int, Effort)}, but widens each piece. Widened pieces can overlap.
     *
     * @param widening enlarges a piece so that it still intersects none of the others
     */
    public static Gap of(Box whole, List<Box> others, int most, Effort effort, UnaryOperator<Box> widening) {
        List<Box> pieces = new ArrayList<>();
        SortedSet<Integer> used = new TreeSet<>();
        Deque<Open> open = new ArrayDeque<>();
        if (!whole.isEmpty()) {
            open.push(new Open(whole, everyNumber(others.size())));
        }
        while (!open.isEmpty() && pieces.size() < most) {
            Open next = open.pop();
            if (!effort.spend(next.candidates.length)) {
                return new Gap(pieces, false, used);
            }
            if (pieces.stream().anyMatch(piece -> piece.covers(next.box))) {
                continue;
            }
            int[] meeting = meeting(next, others);
            if (meeting.length == 0) {
                pieces.add(widening.apply(next.box));
                continue;
            }
            if (!effort.spend((long) meeting.length * COST_OF_MEETING)) {
                return new Gap(pieces, false, used);
            }
            int taker = taker(next.box, meeting, others);
            used.add(taker);
            for (Box piece : next.box.without(others.get(taker))) {
                open.push(new Open(piece, meeting));
            }
        }
        return new Gap(pieces, open.isEmpty(), used);
    }

    private static int[] everyNumber(int size) {
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = i;
        }
        return numbers;
    }

    private static int[] meeting(Open open, List<Box> others) {
        int[] meeting = new int[open.candidates.length];
        int size = 0;
        for (int candidate : open.candidates) {
            if (open.box.intersects(others.get(candidate))) {
                meeting[size++] = candidate;
            }
        }
        return Arrays.copyOf(meeting, size);
    }

    /** A box that covers the whole piece if there is one; otherwise the first one that intersects it. */
    private static int taker(Box box, int[] meeting, List<Box> others) {
        for (int candidate : meeting) {
            if (others.get(candidate).covers(box)) {
                return candidate;
            }
        }
        return meeting[0];
    }
}
