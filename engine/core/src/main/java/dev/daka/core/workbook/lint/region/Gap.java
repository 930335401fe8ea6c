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
 * What of a box some other boxes leave over.
 *
 * @param pieces   parts of the box that none of the others meets, which have nothing in common
 * @param finished whether these are all
 * @param used     numbers of the boxes that took a part
 */
public record Gap(List<Box> pieces, boolean finished, SortedSet<Integer> used) {
    /** Boxes that don't meet differ at first sight; those that do are looked at fact by fact. */
    private static final int COST_OF_MEETING = 10;

    /** A part of the box, and the numbers of the boxes that may meet it. */
    private static final class Open {
        private final Box box;
        private final int[] candidates;

        Open(Box box, int[] candidates) {
            this.box = box;
            this.candidates = candidates;
        }
    }

    /** Whether the others certainly take all of the box. */
    public boolean isNothing() {
        return finished && pieces.isEmpty();
    }

    /**
     * Takes box after box away.
     *
     * @param most   stops at so many pieces
     * @param effort stops where it ends; each comparison of two boxes counts
     */
    public static Gap of(Box whole, List<Box> others, int most, Effort effort) {
        return of(whole, others, most, effort, piece -> piece);
    }

    /**
     * As above, but pieces may have something in common.
     *
     * @param widening makes a piece larger without meeting the others
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

    /** One that takes it all where there is one, the first otherwise. */
    private static int taker(Box box, int[] meeting, List<Box> others) {
        for (int candidate : meeting) {
            if (others.get(candidate).covers(box)) {
                return candidate;
            }
        }
        return meeting[0];
    }
}
