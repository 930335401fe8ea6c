package dev.daka.core.workbook.read;

import dev.daka.core.vocabulary.ColumnKind;
import dev.daka.core.vocabulary.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision table as its sheet shows it, whatever is wrong with it.
 *
 * @param name    of the sheet
 * @param columns without the one that names the rules
 * @param rows    in the sheet's order
 */
public record TableView(String name, List<ColumnView> columns, List<RowView> rows) {
    public TableView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column as its sheet shows it.
     *
     * @param key   of the vocabulary's column; null where it has none such
     * @param label the vocabulary's, or what stands in the sheet
     * @param kind  of the vocabulary's column; null where it has none such
     */
    public record ColumnView(
            @Nullable String key, Label label, @Nullable ColumnKind kind) {}

    /**
     * A row as its sheet shows it.
     *
     * @param cell  such as {@code Tasks!A12}
     * @param name  of the rule, may be empty
     * @param texts one per column, empty for a blank cell
     */
    public record RowView(String cell, String name, List<String> texts) {
        public RowView {
            texts = List.copyOf(texts);
        }
    }
}
