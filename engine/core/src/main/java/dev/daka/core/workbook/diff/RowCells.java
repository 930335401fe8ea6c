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
 * Compares rows of two tables cell by cell, columns by their keys: their order means nothing. Where a condition is repeated
 * all its cells must hold, so their order means nothing either.
 */
final class RowCells {
    private final List<Columns> columns;

    /** Where a column stands on both sides, as often as it does. */
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

    /** How many more of each column the later table has; below 0 where it has fewer, and only where they differ. */
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

    /** The usual case, told without a look at what the cells mean. */
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

    /** The blank cell of that rank in which something stands on the other side. */
    private static int blank(int rank, List<Integer> indexes, PlacedRow row) {
        return indexes.stream()
                .filter(index -> row.value(index).isEmpty())
                .skip(rank)
                .findFirst()
                .orElse(ChangedCell.NONE);
    }
}
