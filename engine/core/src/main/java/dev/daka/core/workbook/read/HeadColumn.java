package dev.daka.core.workbook.read;

import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.Label;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table's sheet.
 *
 * @param index  from 0
 * @param column of the vocabulary; null where the sheet's texts name none
 * @param label  what stands above the data
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
