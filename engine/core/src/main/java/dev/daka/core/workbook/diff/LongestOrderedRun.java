package dev.daka.core.workbook.diff;

import java.util.List;

/**
 * Finds the elements of a list that kept their order: the longest increasing subsequence of their former positions. If
 * one element is inserted or moved, the others count as unmoved.
 */
final class LongestOrderedRun {
    private LongestOrderedRun() {}

    /**
     * For each element, true if it is unmoved. For {@code [3, 0, 1, 2]}, in which the last element moved to the front,
     * all but the first are unmoved.
     *
     * @param formerPositions the former position of each element, in today's order; all different
     */
    static boolean[] in(List<Integer> formerPositions) {
        int count = formerPositions.size();
        int[] ends = new int[count];
        int[] predecessors = new int[count];
        int longest = 0;
        for (int i = 0; i < count; i++) {
            int length = lengthBefore(formerPositions.get(i), formerPositions, ends, longest);
            predecessors[i] = length == 0 ? -1 : ends[length - 1];
            ends[length] = i;
            longest = Math.max(longest, length + 1);
        }
        boolean[] unmoved = new boolean[count];
        for (int i = longest == 0 ? -1 : ends[longest - 1]; i >= 0; i = predecessors[i]) {
            unmoved[i] = true;
        }
        return unmoved;
    }

    private static int lengthBefore(int position, List<Integer> positions, int[] ends, int longest) {
        int low = 0;
        int high = longest;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (positions.get(ends[middle]) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
