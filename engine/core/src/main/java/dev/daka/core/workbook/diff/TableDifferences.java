package dev.daka.core.workbook.diff;

import dev.daka.core.vocabulary.CamelCase;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.diff.Difference.Kind;
import dev.daka.core.workbook.diff.Difference.Subject;
import dev.daka.core.workbook.form.Choice;
import dev.daka.core.workbook.lint.ReadTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Describes the differences of tables and of their columns. The order of columns has no meaning. */
final class TableDifferences {
    private static final Label NAME = DifferenceTexts.text("field.tableName");
    private static final Label HIT_POLICY = DifferenceTexts.text("field.hitPolicy");

    private TableDifferences() {}

    static Difference added(ReadTable table) {
        int rules = table.table().rows().size();
        DiffPlace spot = spot(table);
        Label words = DifferenceTexts.text("table.added", counted(rules));
        return difference(Kind.ADDED, spot, Optional.empty(), Optional.of(spot), false, List.of(), words);
    }

    static Difference removed(ReadTable table) {
        int rules = table.table().rows().size();
        DiffPlace spot = spot(table);
        Label words = DifferenceTexts.text("table.removed", counted(rules));
        return difference(Kind.REMOVED, spot, Optional.of(spot), Optional.empty(), false, List.of(), words);
    }

    private static Label counted(int rules) {
        return rules == 1 ? DifferenceTexts.text("rules.one", rules) : DifferenceTexts.text("rules.many", rules);
    }

    /**
     * The difference of a table that is in both workbooks, without its columns and rows. Empty if it did not change.
     */
    static Optional<Difference> stayed(TablePairs.Pair tables, boolean moved) {
        DiffPlace before = spot(tables.before());
        DiffPlace after = spot(tables.after());
        List<Change> changes = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            changes.add(new Change("name", NAME, name(before), name(after)));
        }
        if (tables.before().table().hitPolicy() != tables.after().table().hitPolicy()) {
            changes.add(new Change("hitPolicy", HIT_POLICY, hitPolicy(tables.before()), hitPolicy(tables.after())));
        }
        if (changes.isEmpty() && !moved) {
            return Optional.empty();
        }
        List<Label> clauses = new ArrayList<>();
        if (moved) {
            clauses.add(DifferenceTexts.text("table.moved"));
        }
        changes.forEach(change -> clauses.add(Phrases.clause(change)));
        return Optional.of(difference(
                changes.isEmpty() ? Kind.MOVED : Kind.CHANGED,
                after,
                Optional.of(before),
                Optional.of(after),
                moved,
                changes,
                Phrases.clauses(clauses)));
    }

    private static Difference difference(
            Kind kind,
            DiffPlace spot,
            Optional<DiffPlace> before,
            Optional<DiffPlace> after,
            boolean moved,
            List<Change> changes,
            Label words) {
        return new Difference(
                Subject.TABLE,
                kind,
                spot.sheet(),
                spot.sheet(),
                before.orElse(null),
                after.orElse(null),
                moved,
                changes,
                Phrases.sentence(spot, List.of(words)));
    }

    static List<Difference> columns(TablePairs.Pair tables, RowCells cells) {
        List<Difference> differences = new ArrayList<>();
        cells.more().forEach((column, more) -> {
            for (int i = 0; i < Math.abs(more); i++) {
                differences.add(
                        more > 0 ? columnAdded(tables.after(), column) : columnRemoved(tables.before(), column));
            }
        });
        return differences;
    }

    private static Difference columnAdded(ReadTable table, Column column) {
        DiffPlace spot = new DiffPlace(table.table().name(), null, null, column.key());
        Label words = DifferenceTexts.text("column.added", column.label());
        return new Difference(
                Subject.COLUMN,
                Kind.ADDED,
                spot.sheet(),
                column.key(),
                null,
                spot,
                false,
                List.of(),
                Phrases.sentence(spot, List.of(words)));
    }

    private static Difference columnRemoved(ReadTable table, Column column) {
        DiffPlace spot = new DiffPlace(table.table().name(), null, null, column.key());
        Label words = DifferenceTexts.text("column.removed", column.label());
        return new Difference(
                Subject.COLUMN,
                Kind.REMOVED,
                spot.sheet(),
                column.key(),
                spot,
                null,
                false,
                List.of(),
                Phrases.sentence(spot, List.of(words)));
    }

    private static DiffPlace spot(ReadTable table) {
        return DiffPlace.sheet(table.table().name());
    }

    private static CellInWorkbook name(DiffPlace spot) {
        return new CellInWorkbook(null, spot.name(), Phrases.same(spot.name()));
    }

    private static CellInWorkbook hitPolicy(ReadTable table) {
        Label words = Choice.HIT_POLICY.label(table.table().hitPolicy());
        return new CellInWorkbook(
                null, Field.named(words, CamelCase.of(table.table().hitPolicy())), words);
    }
}
