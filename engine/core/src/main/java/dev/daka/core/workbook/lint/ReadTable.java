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
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * A decision table without the parts that could not be read. A cell that could not be read has a text but no value.
 *
 * @param table   the rows, and the columns that the vocabulary has
 * @param indexes position in the sheet of each of these columns, from 0
 * @param labels  position in the sheet of the row with the columns' labels, from 0
 */
public record ReadTable(DecisionTable table, List<Integer> indexes, int labels) {
    public ReadTable {
        indexes = List.copyOf(indexes);
    }

    /**
     * Position of a row's cell.
     *
     * @param column index among the columns of the table, from 0
     */
    public Place place(RuleRow row, int column) {
        return new Place(table.name(), new CellAddress(rowOf(row), indexes.get(column)).formatAsString());
    }

    /** Position of a row's first cell. */
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

    /** Index of the column for a part of the effect; empty if the table has none. */
    public OptionalInt columnOf(EffectField field) {
        // A loop, because the checks ask this a dozen times for every row.
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).binding() instanceof Binding.Effect effect
                    && effect.field().equals(field)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    public boolean fills(RuleRow row, EffectField field) {
        OptionalInt column = columnOf(field);
        return column.isPresent() && isFilled(row, column.getAsInt());
    }

    /**
     * Value of a row's cell for a part of the effect; empty if it is blank, could not be read or the table has no
     * such column.
     */
    public Optional<CellValue> value(RuleRow row, EffectField field) {
        OptionalInt column = columnOf(field);
        return column.isPresent() ? row.values().get(column.getAsInt()) : Optional.empty();
    }

    /** Position of a column's label. */
    public Place heading(int column) {
        return new Place(table.name(), new CellAddress(labels, indexes.get(column)).formatAsString());
    }

    /** Letter of a column in the sheet, such as {@code C}. */
    public String letter(int column) {
        return CellReference.convertNumToColString(indexes.get(column));
    }

    public Column column(int column) {
        return table.columns().get(column);
    }
}
