package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.finding.Place;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.EffectField;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellAddress;

/**
 * A table as far as it could be read. A cell that could not be has its text and no value.
 *
 * @param table   its columns known to the vocabulary, and its rows
 * @param indexes where each of these columns stands in the sheet, from 0
 */
public record ReadTable(DecisionTable table, List<Integer> indexes) {
    public ReadTable {
        indexes = List.copyOf(indexes);
    }

    /** Where a row's cell of a column stands; {@code column} counts the table's columns from 0. */
    public Place place(RuleRow row, int column) {
        return new Place(table.name(), new CellAddress(rowOf(row), indexes.get(column)).formatAsString());
    }

    /** Where a row begins. */
    public Place place(RuleRow row) {
        return new Place(table.name(), new CellAddress(rowOf(row), 0).formatAsString());
    }

    private static int rowOf(RuleRow row) {
        String cell = row.ref().cell();
        return new CellAddress(cell.substring(cell.indexOf('!') + 1)).getRow();
    }

    public static boolean isFilled(RuleRow row, int column) {
        return !row.texts().get(column).isEmpty();
    }

    /** The column that fills in a part of the effect. */
    public OptionalInt columnOf(EffectField field) {
        return IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).binding() instanceof Binding.Effect effect
                        && effect.field().equals(field))
                .findFirst();
    }

    public boolean fills(RuleRow row, EffectField field) {
        OptionalInt column = columnOf(field);
        return column.isPresent() && isFilled(row, column.getAsInt());
    }

    /** What a row's cell of a part of the effect holds. */
    public Optional<CellValue> value(RuleRow row, EffectField field) {
        OptionalInt column = columnOf(field);
        return column.isPresent() ? row.values().get(column.getAsInt()) : Optional.empty();
    }

    /** Where a column's heading stands; the sheet where the table has no rows. */
    public Place heading(int column) {
        return table.rows().stream()
                .findFirst()
                .map(row ->
                        new Place(table.name(), new CellAddress(rowOf(row) - 1, indexes.get(column)).formatAsString()))
                .orElseGet(() -> Place.sheet(table.name()));
    }

    public Column column(int column) {
        return table.columns().get(column);
    }
}
