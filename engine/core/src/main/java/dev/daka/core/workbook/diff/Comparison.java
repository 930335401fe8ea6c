package dev.daka.core.workbook.diff;

import dev.daka.core.workbook.diff.Difference.Subject;
import dev.daka.core.workbook.lint.ReadTable;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One comparison of two workbooks. */
final class Comparison {
    private final CheckedWorkbook before;
    private final CheckedWorkbook after;
    private final Labels labels;
    private final DateWords dates;
    private final RowDifferences rows;
    private final Review review;
    private final List<Difference> differences = new ArrayList<>();

    Comparison(CheckedWorkbook before, CheckedWorkbook after, Labels labels) {
        this.before = before;
        this.after = after;
        this.labels = labels;
        this.dates = DateWords.of(before.campaign(), after.campaign());
        this.rows = new RowDifferences(new CellWords(labels, dates));
        this.review = new Review(before, after);
    }

    WorkbookDifference difference() {
        ListEntries entries = new ListEntries(labels, dates);
        EntryDifferences.of(Subject.CAMPAIGN, entries.campaign(before.campaign()), entries.campaign(after.campaign()))
                .ifPresent(this::add);
        compareTables();
        compareLists(entries);
        return new WorkbookDifference(differences, review.findings());
    }

    private void add(Difference difference) {
        differences.add(difference);
        review.look(difference);
    }

    private void compareTables() {
        TablePairs tables = TablePairs.of(before.placedTables(), after.placedTables());
        RowPairs pairs = RowPairs.of(before.placedTables(), after.placedTables(), tables);
        Map<String, TablePairs.Pair> stayed = new HashMap<>();
        tables.pairs().forEach(pair -> stayed.put(nameOf(pair.after()), pair));
        Set<String> moved = movedTables(tables);
        for (ReadTable table : after.placedTables()) {
            TablePairs.@Nullable Pair pair = stayed.get(nameOf(table));
            if (pair == null) {
                add(TableDifferences.added(table));
                compareRows(null, table, pairs);
            } else {
                TableDifferences.stayed(pair, moved.contains(nameOf(table))).ifPresent(this::add);
                TableDifferences.columns(pair, rows.cells(pair.before(), pair.after()))
                        .forEach(this::add);
                compareRows(pair.before(), table, pairs);
            }
        }
        for (ReadTable table : tables.removed()) {
            add(TableDifferences.removed(table));
            removeRows(table, pairs);
        }
    }

    private static String nameOf(ReadTable table) {
        return table.table().name();
    }

    private Set<String> movedTables(TablePairs tables) {
        List<String> order =
                before.placedTables().stream().map(Comparison::nameOf).toList();
        boolean[] unmoved = LongestOrderedRun.in(tables.pairs().stream()
                .map(pair -> order.indexOf(nameOf(pair.before())))
                .toList());
        return IntStream.range(0, unmoved.length)
                .filter(i -> !unmoved[i])
                .mapToObj(i -> nameOf(tables.pairs().get(i).after()))
                .collect(Collectors.toSet());
    }

    /** @param former the same table in the earlier workbook; null if the table is new */
    private void compareRows(@Nullable ReadTable former, ReadTable table, RowPairs pairs) {
        Map<Integer, RowPair> here = new HashMap<>();
        pairs.pairs().stream()
                .filter(pair -> pair.after().tableName().equals(nameOf(table)))
                .forEach(pair -> here.put(pair.after().position(), pair));
        List<RowPair> stayed = here.values().stream()
                .filter(pair -> former != null && pair.before().tableName().equals(nameOf(former)))
                .sorted(Comparator.comparingInt(pair -> pair.after().position()))
                .toList();
        boolean[] unmoved = LongestOrderedRun.in(
                stayed.stream().map(pair -> pair.before().position()).toList());
        boolean[] keptPlace = new boolean[table.table().rows().size()];
        for (int i = 0; i < unmoved.length; i++) {
            keptPlace[stayed.get(i).after().position()] = unmoved[i];
        }
        for (PlacedRow row : PlacedRow.in(table)) {
            @Nullable RowPair pair = here.get(row.position());
            if (pair == null) {
                addRow(row);
            } else {
                boolean changesTable =
                        former == null || !pair.before().tableName().equals(nameOf(former));
                compareRow(pair, !keptPlace[row.position()], changesTable);
            }
        }
        if (former != null) {
            removeRows(former, pairs);
        }
    }

    private void addRow(PlacedRow row) {
        Difference difference = rows.added(row);
        differences.add(difference);
        review.lookAtAdded(difference);
    }

    private void removeRows(ReadTable table, RowPairs pairs) {
        for (PlacedRow row : pairs.removed()) {
            if (row.tableName().equals(nameOf(table))) {
                Difference difference = rows.removed(row);
                differences.add(difference);
                review.lookAtRemoved(difference, row);
            }
        }
    }

    private void compareRow(RowPair pair, boolean moved, boolean changesTable) {
        List<ChangedCell> cells = rows.cells(pair);
        boolean isRenamed = !pair.before().name().equals(pair.after().name());
        if (moved || changesTable || isRenamed || !cells.isEmpty()) {
            Difference difference = rows.stayed(pair, moved, changesTable, cells);
            differences.add(difference);
            review.lookAtStayed(difference, pair, cells);
        }
    }

    private void compareLists(ListEntries entries) {
        compareList(Subject.METRIC, before.metrics(), after.metrics(), entries::metric);
        compareList(Subject.LIMIT, before.limits(), after.limits(), entries::limit);
        compareList(Subject.CONTENT, before.content(), after.content(), entries::content);
        EntryDifferences.of(
                        Subject.SCENARIO,
                        new ScenarioEntries(labels, dates, before.campaign().zone())
                                .of(before.scenarios(), after.scenarios()),
                        new ScenarioEntries(labels, dates, after.campaign().zone())
                                .of(after.scenarios(), before.scenarios()),
                        false)
                .forEach(this::add);
    }

    /** Compares two lists. The order of entries has a meaning only for limits, which are applied in their order. */
    private <T> void compareList(Subject about, List<T> former, List<T> latter, Function<T, ListEntry> entry) {
        EntryDifferences.of(
                        about,
                        former.stream().map(entry).toList(),
                        latter.stream().map(entry).toList(),
                        about == Subject.LIMIT)
                .forEach(this::add);
    }
}
