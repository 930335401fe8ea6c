package dev.daka.core.workbook.read;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.finding.Findings;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.ValueType;
import dev.daka.core.workbook.file.RawCell;
import java.util.List;
import java.util.Optional;

/** Reads the cells of one column of a decision table. */
final class ColumnReader {
    private final int index;
    private final Column column;
    private final Optional<List<Name>> names;
    private final CellValues.OfColumn values;
    private final CellReader reader;

    /**
     * @param index position in the sheet, from 0
     * @param names names that the column's cells can hold; empty if they can hold any name
     */
    ColumnReader(int index, Column column, Optional<List<Name>> names, CellValues values, Findings findings) {
        this.index = index;
        this.column = column;
        this.names = names;
        this.values = values.of(column, names);
        this.reader = new CellReader(findings);
    }

    int index() {
        return index;
    }

    Column column() {
        return column;
    }

    /**
     * Value of a cell. Empty if it has none; then there is a finding. A value is kept for cells with the same content. A
     * content without a value is parsed again for each cell, so that each cell gets its finding.
     */
    Optional<CellValue> value(RawCell cell) {
        CellValue before = values.find(cell);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<CellValue> value = read(cell);
        value.ifPresent(found -> values.add(cell, found));
        return value;
    }

    private Optional<CellValue> read(RawCell cell) {
        if (column.binding() instanceof Binding.Condition condition) {
            return switch (condition.operator()) {
                case AMONG, ANY_OF ->
                    names.map(known -> reader.condition(cell, known)).orElseGet(() -> reader.condition(cell));
                case WITHIN -> reader.range(cell, column.type(), column.bounds());
                case AT_LEAST, AT_MOST, BELOW -> scalar(cell);
            };
        }
        return column.type() == ValueType.NAME
                ? reader.key(cell, names.orElse(List.of())).map(CellValue.Key::new)
                : scalar(cell);
    }

    private Optional<CellValue> scalar(RawCell cell) {
        return reader.scalar(cell, column.type(), column.bounds()).map(value -> value);
    }
}
