package dev.daka.core.difference;

import dev.daka.core.campaign.CellValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Recognises renamed rows of a table by their cells. Two rows are one where more than half of the filled cells of the fuller
 * one mean the same; the likest come first, then the nearest. Of rows that share a value only some near ones are looked at,
 * so that 10,000 renamed rows take no longer than a glance each.
 */
final class SimilarRows {
    /** How many rows with the same value are looked at before and after a row's own position. */
    private static final int REACH = 8;

    private final List<PlacedRow> before;
    private final List<PlacedRow> after;
    private final Map<Cell, Integer> cells = new HashMap<>();
    private final int[][] cellsBefore;
    private final int[][] cellsAfter;

    private record Cell(String column, CellValue meaning) {}

    private record Candidate(int before, int after, int same, int filled) {
        /** Compares how alike two pairs are, without rounding. */
        static final Comparator<Candidate> ORDER = ((Comparator<Candidate>)
                        (one, other) -> Integer.compare(other.same * one.filled, one.same * other.filled))
                .thenComparingInt(candidate -> Math.abs(candidate.before - candidate.after))
                .thenComparingInt(Candidate::before)
                .thenComparingInt(Candidate::after);
    }

    private SimilarRows(List<PlacedRow> before, List<PlacedRow> after) {
        this.before = before;
        this.after = after;
        this.cellsBefore = before.stream().map(this::cells).toArray(int[][]::new);
        this.cellsAfter = after.stream().map(this::cells).toArray(int[][]::new);
    }

    /** Pairs rows of one table that no name pairs. */
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
        List<Candidate> candidates = candidates();
        candidates.sort(Candidate.ORDER);
        boolean[] takenBefore = new boolean[before.size()];
        boolean[] takenAfter = new boolean[after.size()];
        List<RowPair> pairs = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (!takenBefore[candidate.before] && !takenAfter[candidate.after]) {
                takenBefore[candidate.before] = true;
                takenAfter[candidate.after] = true;
                pairs.add(new RowPair(before.get(candidate.before), after.get(candidate.after)));
            }
        }
        return pairs;
    }

    private List<Candidate> candidates() {
        List<List<Integer>> holders = holders();
        Map<String, List<Integer>> equal = new HashMap<>();
        for (int row = 0; row < cellsAfter.length; row++) {
            equal.computeIfAbsent(Arrays.toString(cellsAfter[row]), cells -> new ArrayList<>())
                    .add(row);
        }
        int[] lookedAt = new int[after.size()];
        Arrays.fill(lookedAt, -1);
        List<Candidate> candidates = new ArrayList<>();
        for (int row = 0; row < cellsBefore.length; row++) {
            near(row, equal.getOrDefault(Arrays.toString(cellsBefore[row]), List.of()), lookedAt, candidates);
            for (int cell : cellsBefore[row]) {
                near(row, holders.get(cell), lookedAt, candidates);
            }
        }
        return candidates;
    }

    /** For each cell the later rows that hold it, in order. */
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

    private void near(int row, List<Integer> holders, int[] lookedAt, List<Candidate> candidates) {
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
                    candidates.add(new Candidate(row, other, same, filled));
                }
            }
        }
    }

    /** How many numbers two sorted rows share. */
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
