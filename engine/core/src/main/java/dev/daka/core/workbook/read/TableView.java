package dev.daka.core.workbook.read;

import dev.daka.core.vocabulary.ColumnKind;
import dev.daka.core.vocabulary.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The displayed content of a decision table, with or without errors.
 *
 * @param name    name of the sheet
 * @param columns columns of the table, without the one that holds the rules' names
 * @param rows    rows in the order of the sheet
 */
public record TableView(String name, List<ColumnView> columns, List<RowView> rows) {
    public TableView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column of a displayed table.
     *
     * @param key   key of the vocabulary's column; null if the sheet's column belongs to none
     * @param label label of the vocabulary's column; if there is none, the label in the sheet
     * @param kind  kind of the vocabulary's column; null if the sheet's column belongs to none
     */
    public record ColumnView(
            @Nullable String key, Label label, @Nullable ColumnKind kind) {}

    /**
     * A row of a displayed table.
     *
     * @param cell  position of the row's first cell, such as {@code Tasks!A12}
     * @param name  name of the rule, possibly empty
     * @param texts displayed texts, one per column; empty for a blank cell
     */
    public record RowView(String cell, String name, List<String> texts) {
        public RowView {
            texts = List.copyOf(texts);
        }
    }
}
