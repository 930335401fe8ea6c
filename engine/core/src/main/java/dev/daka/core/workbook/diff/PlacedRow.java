package dev.daka.core.workbook.diff;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.workbook.lint.ReadTable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A row in its table.
 *
 * @param position among the table's rows, from 0
 */
record PlacedRow(ReadTable table, RuleRow row, int position) {
    static List<PlacedRow> in(ReadTable table) {
        List<RuleRow> rows = table.table().rows();
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new PlacedRow(table, rows.get(i), i))
                .toList();
    }

    String name() {
        return row.ref().name();
    }

    String tableName() {
        return table.table().name();
    }

    DiffPlace spot() {
        return DiffPlace.at(row.ref().cell(), name());
    }

    Column column(int index) {
        return table.column(index);
    }

    int columns() {
        return row.values().size();
    }

    Optional<CellValue> value(int index) {
        return row.values().get(index);
    }

    /** What a cell asks or grants; two cells that mean the same have equal ones. */
    Optional<CellValue> meaning(int index) {
        return value(index).map(Meaning::of);
    }

    String text(int index) {
        return row.texts().get(index);
    }

    String cell(int index) {
        return Objects.requireNonNull(table.place(row, index).cell());
    }

    /** The filled columns. */
    List<Integer> filled() {
        return IntStream.range(0, columns())
                .filter(i -> value(i).isPresent())
                .boxed()
                .toList();
    }
}
