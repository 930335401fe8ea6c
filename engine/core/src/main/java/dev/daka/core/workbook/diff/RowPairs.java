package dev.daka.core.workbook.diff;

import dev.daka.core.workbook.lint.ReadTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Matches the rows of two workbooks. Rows are matched by name, even across tables. Rows of the same table whose names
 * changed are matched by their cells.
 *
 * @param pairs   rows that are in both workbooks, in no particular order
 * @param added   rows of the later workbook only
 * @param removed rows of the earlier workbook only
 */
record RowPairs(List<RowPair> pairs, List<PlacedRow> added, List<PlacedRow> removed) {
    RowPairs {
        pairs = List.copyOf(pairs);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    static RowPairs of(List<ReadTable> before, List<ReadTable> after, TablePairs tables) {
        Map<String, PlacedRow> namedBefore = byName(before);
        Map<String, PlacedRow> namedAfter = byName(after);
        List<RowPair> pairs = new ArrayList<>();
        namedBefore.forEach((name, row) -> {
            @Nullable PlacedRow same = namedAfter.get(name);
            if (same != null) {
                pairs.add(new RowPair(row, same));
            }
        });
        for (TablePairs.Pair table : tables.pairs()) {
            pairs.addAll(SimilarRows.among(
                    unknownIn(table.before(), namedBefore, namedAfter.keySet()),
                    unknownIn(table.after(), namedAfter, namedBefore.keySet())));
        }
        Set<String> kept = pairs.stream().map(pair -> pair.before().name()).collect(Collectors.toSet());
        Set<String> known = pairs.stream().map(pair -> pair.after().name()).collect(Collectors.toSet());
        return new RowPairs(pairs, others(namedAfter, known), others(namedBefore, kept));
    }

    private static Map<String, PlacedRow> byName(List<ReadTable> tables) {
        Map<String, PlacedRow> rows = new LinkedHashMap<>();
        for (ReadTable table : tables) {
            for (PlacedRow row : PlacedRow.in(table)) {
                if (rows.put(row.name(), row) != null) {
                    throw new IllegalArgumentException("Each rule has a name of its own: " + row.name());
                }
            }
        }
        return rows;
    }

    private static List<PlacedRow> unknownIn(ReadTable table, Map<String, PlacedRow> rows, Set<String> known) {
        return rows.values().stream()
                .filter(row -> row.tableName().equals(table.table().name()) && !known.contains(row.name()))
                .toList();
    }

    private static List<PlacedRow> others(Map<String, PlacedRow> rows, Set<String> known) {
        return rows.values().stream().filter(row -> !known.contains(row.name())).toList();
    }
}
