package dev.daka.core.workbook.read;

import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.Label;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table's sheet.
 *
 * @param index  position in the sheet, from 0
 * @param column the vocabulary's column; null if the sheet's snippet belongs to none
 * @param label  text of the label's row in this column
 */
record HeadColumn(int index, @Nullable Column column, String label) {
    TableView.ColumnView view() {
        if (column != null) {
            return new TableView.ColumnView(column.key(), column.label(), column.kind());
        }
        String shown = label.isBlank() ? "?" : label;
        return new TableView.ColumnView(null, new Label(shown, shown), null);
    }
}
