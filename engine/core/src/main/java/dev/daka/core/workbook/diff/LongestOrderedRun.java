package dev.daka.core.workbook.diff;

import java.util.List;

/** Tells what kept its place among its like: the longest run that is still in order, so that one insertion moves nothing. */
final class LongestOrderedRun {
    private LongestOrderedRun() {}

    /**
     * For example {@code [3, 0, 1, 2]}, where the last came first: all but the 3 are unmoved.
     *
     * @param formerPositions the former position of each, in the order of today; all different
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
