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
 * A row and its position in its table.
 *
 * @param position index among the table's rows, from 0
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

    /** The normalised value of a cell. Two cells with the same meaning have equal values. */
    Optional<CellValue> meaning(int index) {
        return value(index).map(Meaning::of);
    }

    String text(int index) {
        return row.texts().get(index);
    }

    String cell(int index) {
        return Objects.requireNonNull(table.place(row, index).cell());
    }

    /** The indexes of the columns whose cells are not blank. */
    List<Integer> filled() {
        return IntStream.range(0, columns())
                .filter(i -> value(i).isPresent())
                .boxed()
                .toList();
    }
}
