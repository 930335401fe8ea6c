package dev.daka.core.workbook.diff;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.diff.Difference.Kind;
import dev.daka.core.workbook.diff.Difference.Subject;
import dev.daka.core.workbook.lint.ReadTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Describes the differences of rows, cell by cell and in words. */
final class RowDifferences {
    private static final Label NAME = DifferenceTexts.text("field.ruleName");
    private static final Label TABLE = DifferenceTexts.text("field.table");
    private static final Label ADDED = DifferenceTexts.text("added");
    private static final Label REMOVED = DifferenceTexts.text("removed");

    private final CellWords words;
    private final Map<String, RowCells> compared = new HashMap<>();

    RowDifferences(CellWords words) {
        this.words = words;
    }

    /** The cells of a row that differ in meaning. */
    List<ChangedCell> cells(RowPair rows) {
        return cells(rows.before().table(), rows.after().table()).changed(rows);
    }

    RowCells cells(ReadTable before, ReadTable after) {
        return compared.computeIfAbsent(
                before.table().name() + "!" + after.table().name(), names -> new RowCells(before, after));
    }

    Difference added(PlacedRow row) {
        List<Change> changes = row.filled().stream()
                .map(i -> new Change(row.column(i).key(), row.column(i).label(), null, shown(row, i)))
                .toList();
        return new Difference(
                Subject.ROW,
                Kind.ADDED,
                row.tableName(),
                row.name(),
                null,
                row.spot(),
                false,
                changes,
                whole(row, ADDED));
    }

    Difference removed(PlacedRow row) {
        List<Change> changes = row.filled().stream()
                .map(i -> new Change(row.column(i).key(), row.column(i).label(), shown(row, i), null))
                .toList();
        return new Difference(
                Subject.ROW,
                Kind.REMOVED,
                row.tableName(),
                row.name(),
                row.spot(),
                null,
                false,
                changes,
                whole(row, REMOVED));
    }

    /**
     * The difference of a row that is in both workbooks.
     *
     * @param moved        true if its position among the rows that stayed in its table differs
     * @param changesTable true if it moved to another table; false if only the table was renamed
     * @param cells        the cells that differ
     */
    Difference stayed(RowPair rows, boolean moved, boolean changesTable, List<ChangedCell> cells) {
        PlacedRow after = rows.after();
        boolean isRenamed = !rows.before().name().equals(after.name());
        List<Change> changes = new ArrayList<>();
        if (isRenamed) {
            changes.add(new Change("name", NAME, name(rows.before()), name(after)));
        }
        if (changesTable) {
            changes.add(new Change("table", TABLE, table(rows.before()), table(after)));
        }
        cells.forEach(cell -> changes.add(change(rows, cell)));
        return new Difference(
                Subject.ROW,
                isRenamed || !cells.isEmpty() ? Kind.CHANGED : Kind.MOVED,
                after.tableName(),
                after.name(),
                rows.before().spot(),
                after.spot(),
                moved || changesTable,
                changes,
                sentence(rows, moved, changesTable, changes, cells));
    }

    private static CellInWorkbook name(PlacedRow row) {
        return new CellInWorkbook(row.spot().cell(), row.name(), Phrases.same(row.name()));
    }

    private static CellInWorkbook table(PlacedRow row) {
        return new CellInWorkbook(row.spot().cell(), row.tableName(), Phrases.same(row.tableName()));
    }

    private CellInWorkbook shown(PlacedRow row, int index) {
        return new CellInWorkbook(row.cell(index), row.text(index), words.value(row, index));
    }

    private Change change(RowPair rows, ChangedCell cell) {
        return new Change(
                cell.column().key(),
                cell.column().label(),
                shown(rows.before(), cell, cell.before()),
                shown(rows.after(), cell, cell.after()));
    }

    private CellInWorkbook shown(PlacedRow row, ChangedCell cell, int index) {
        return index == ChangedCell.NONE
                ? new CellInWorkbook(null, "", CellWords.blank(cell.column()))
                : shown(row, index);
    }

    private Label whole(PlacedRow row, Label became) {
        List<Label> clauses = new ArrayList<>(List.of(became));
        clauses.addAll(words.effects(row));
        clauses.addAll(words.conditions(row, Set.of()));
        return Phrases.sentence(row.spot(), clauses);
    }

    private Label sentence(
            RowPair rows, boolean moved, boolean changesTable, List<Change> changes, List<ChangedCell> cells) {
        List<Label> clauses = new ArrayList<>();
        if (changesTable) {
            Label from = Phrases.place(rows.before().spot());
            clauses.add(DifferenceTexts.text("movedHere", from));
        } else if (moved) {
            clauses.add(DifferenceTexts.text(
                    "moved", Objects.requireNonNull(rows.before().spot().row())));
        }
        changes.stream()
                .filter(change -> !change.key().equals("table"))
                .map(Phrases::clause)
                .forEach(clauses::add);
        Set<Integer> spokenOf = cells.stream().map(ChangedCell::after).collect(Collectors.toCollection(HashSet::new));
        clauses.addAll(words.conditions(rows.after(), spokenOf));
        return Phrases.sentence(rows.after().spot(), clauses);
    }
}
