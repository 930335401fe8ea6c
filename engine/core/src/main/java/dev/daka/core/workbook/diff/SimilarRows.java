package dev.daka.core.workbook.diff;

import dev.daka.core.campaign.CellValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Matches renamed rows of a table by their cells. Two rows match if more than half of the cells have the same meaning,
 * counted against the row with more filled cells. The most similar rows are matched first, then the nearest. Only a few
 * near rows that share a value are compared, so the time for 10,000 renamed rows grows linearly.
 */
final class SimilarRows {
    /** Number of rows with the same value that are compared before and after a row's own position. */
    private static final int REACH = 8;

    private final List<PlacedRow> before;
    private final List<PlacedRow> after;
    private final Map<Cell, Integer> cells = new HashMap<>();
    private final int[][] cellsBefore;
    private final int[][] cellsAfter;

    private record Cell(String column, CellValue meaning) {}

    /**
     * Candidate pairs, each packed into one number. The numbers sort by similarity, then by distance, then by the rows'
     * positions. Sorting objects would take ten times as long.
     */
    private static final class Candidates {
        private static final int BITS = 17;
        private static final long MASK = (1L << BITS) - 1;
        /**
         * Resolution of the share of equal cells. It is finer than the difference between any two shares of at most 40
         * cells.
         */
        private static final long SHARES = 2047;

        private long[] pairs = new long[1024];
        private int count;

        void add(int before, int after, int same, int filled) {
            if (count == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * count);
            }
            long unlike = SHARES - SHARES * same / filled;
            long distance = Math.abs(before - after);
            pairs[count++] = (((unlike << BITS | distance) << BITS | before) << BITS) | after;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(pairs, count);
            Arrays.sort(sorted);
            return sorted;
        }

        static int before(long pair) {
            return (int) (pair >> BITS & MASK);
        }

        static int after(long pair) {
            return (int) (pair & MASK);
        }
    }

    private SimilarRows(List<PlacedRow> before, List<PlacedRow> after) {
        this.before = before;
        this.after = after;
        this.cellsBefore = before.stream().map(this::cells).toArray(int[][]::new);
        this.cellsAfter = after.stream().map(this::cells).toArray(int[][]::new);
    }

    /** Matches the rows of one table that could not be matched by name. */
    static List<RowPair> among(List<PlacedRow> before, List<PlacedRow> after) {
        return before.isEmpty() || after.isEmpty() ? List.of() : new SimilarRows(before, after).pairs();
    }

    private int[] cells(PlacedRow row) {
        return row.filled().stream()
                .mapToInt(i -> cells.computeIfAbsent(
                        new Cell(row.column(i).key(), row.meaning(i).orElseThrow()), cell -> cells.size()))
                .sorted()
                .toArray();
    }

    private List<RowPair> pairs() {
        boolean[] takenBefore = new boolean[before.size()];
        boolean[] takenAfter = new boolean[after.size()];
        List<RowPair> pairs = new ArrayList<>();
        for (long candidate : candidates().sorted()) {
            int former = Candidates.before(candidate);
            int latter = Candidates.after(candidate);
            if (!takenBefore[former] && !takenAfter[latter]) {
                takenBefore[former] = true;
                takenAfter[latter] = true;
                pairs.add(new RowPair(before.get(former), after.get(latter)));
            }
        }
        return pairs;
    }

    private Candidates candidates() {
        List<List<Integer>> holders = holders();
        Map<String, List<Integer>> equal = new HashMap<>();
        for (int row = 0; row < cellsAfter.length; row++) {
            equal.computeIfAbsent(Arrays.toString(cellsAfter[row]), cells -> new ArrayList<>())
                    .add(row);
        }
        int[] lookedAt = new int[after.size()];
        Arrays.fill(lookedAt, -1);
        Candidates candidates = new Candidates();
        for (int row = 0; row < cellsBefore.length; row++) {
            near(row, equal.getOrDefault(Arrays.toString(cellsBefore[row]), List.of()), lookedAt, candidates);
            for (int cell : cellsBefore[row]) {
                near(row, holders.get(cell), lookedAt, candidates);
            }
        }
        return candidates;
    }

    /** For each cell value, the later rows that contain it, in ascending order. */
    private List<List<Integer>> holders() {
        List<List<Integer>> holders = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            holders.add(new ArrayList<>());
        }
        for (int row = 0; row < cellsAfter.length; row++) {
            for (int cell : cellsAfter[row]) {
                holders.get(cell).add(row);
            }
        }
        return holders;
    }

    private void near(int row, List<Integer> holders, int[] lookedAt, Candidates candidates) {
        int found = Collections.binarySearch(holders, row);
        int middle = found < 0 ? -1 - found : found;
        int last = Math.min(holders.size(), middle + REACH);
        for (int i = Math.max(0, middle - REACH); i < last; i++) {
            int other = holders.get(i);
            if (lookedAt[other] != row) {
                lookedAt[other] = row;
                int same = same(cellsBefore[row], cellsAfter[other]);
                int filled = Math.max(cellsBefore[row].length, cellsAfter[other].length);
                if (2 * same > filled) {
                    candidates.add(row, other, same, filled);
                }
            }
        }
    }

    /** The number of elements that two sorted arrays share. */
    private static int same(int[] one, int[] other) {
        int same = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                same++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return same;
    }
}
