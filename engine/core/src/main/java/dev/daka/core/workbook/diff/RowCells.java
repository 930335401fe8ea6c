package dev.daka.core.workbook.diff;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.workbook.lint.ReadTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares rows of two tables cell by cell. Columns are matched by key, because their order has no meaning. If a table
 * repeats a condition column, all of its cells must match, so their order has no meaning either.
 */
final class RowCells {
    private final List<Columns> columns;

    /** The indexes of a column in the earlier and the later table, one for each time that the table contains it. */
    private record Columns(Column column, List<Integer> before, List<Integer> after) {}

    RowCells(ReadTable before, ReadTable after) {
        Map<String, Columns> byKey = new LinkedHashMap<>();
        for (int i = 0; i < after.table().columns().size(); i++) {
            of(after.column(i), byKey).after.add(i);
        }
        for (int i = 0; i < before.table().columns().size(); i++) {
            of(before.column(i), byKey).before.add(i);
        }
        this.columns = List.copyOf(byKey.values());
    }

    private static Columns of(Column column, Map<String, Columns> byKey) {
        return byKey.computeIfAbsent(column.key(), key -> new Columns(column, new ArrayList<>(), new ArrayList<>()));
    }

    /**
     * For each column that the tables contain a different number of times: how many more the later table has. Negative
     * if it has fewer.
     */
    Map<Column, Integer> more() {
        Map<Column, Integer> more = new LinkedHashMap<>();
        columns.stream()
                .filter(same -> same.before.size() != same.after.size())
                .forEach(same -> more.put(same.column, same.after.size() - same.before.size()));
        return more;
    }

    List<ChangedCell> changed(RowPair rows) {
        List<ChangedCell> changed = new ArrayList<>();
        for (Columns same : columns) {
            compare(same, rows, changed);
        }
        return changed;
    }

    private static void compare(Columns same, RowPair rows, List<ChangedCell> changed) {
        if (isWrittenAlike(same, rows)) {
            return;
        }
        List<Integer> before = filled(same.before, rows.before());
        List<Integer> after = filled(same.after, rows.after());
        before.removeIf(index -> removeEqual(rows.before().meaning(index), rows.after(), after));
        int count = Math.max(before.size(), after.size());
        for (int i = 0; i < count; i++) {
            changed.add(new ChangedCell(
                    same.column,
                    i < before.size() ? before.get(i) : blank(i - before.size(), same.before, rows.before()),
                    i < after.size() ? after.get(i) : blank(i - after.size(), same.after, rows.after())));
        }
    }

    /**
     * True if the column occurs once in both tables and its cells are equal. This handles the most frequent case
     * without normalising the cells.
     */
    private static boolean isWrittenAlike(Columns same, RowPair rows) {
        return same.before.size() == 1
                && same.after.size() == 1
                && rows.before().value(same.before.get(0)).equals(rows.after().value(same.after.get(0)));
    }

    private static List<Integer> filled(List<Integer> indexes, PlacedRow row) {
        List<Integer> filled = new ArrayList<>(indexes);
        filled.removeIf(index -> row.value(index).isEmpty());
        return filled;
    }

    private static boolean removeEqual(Optional<CellValue> meaning, PlacedRow row, List<Integer> indexes) {
        for (int i = 0; i < indexes.size(); i++) {
            if (row.meaning(indexes.get(i)).equals(meaning)) {
                indexes.remove(i);
                return true;
            }
        }
        return false;
    }

    /**
     * Index of the column's blank cell number {@code rank}, counted from 0; {@link ChangedCell#NONE} if there is none.
     * The other table has a filled cell there.
     */
    private static int blank(int rank, List<Integer> indexes, PlacedRow row) {
        return indexes.stream()
                .filter(index -> row.value(index).isEmpty())
                .skip(rank)
                .findFirst()
                .orElse(ChangedCell.NONE);
    }
}
