package dev.daka.core.workbook.read;

import dev.daka.core.vocabulary.Label;
import java.util.List;
import java.util.Optional;

/**
 * The displayed content of a workbook, with or without errors.
 *
 * @param campaign the campaign's key; empty if it cannot be read
 * @param name     the campaign's name; empty if it cannot be read
 * @param tables   decision tables, in the order of their sheets
 * @param sheets   all sheets, in the order of the workbook; empty if the file cannot be read
 */
public record WorkbookView(
        Optional<String> campaign, Optional<Label> name, List<TableView> tables, List<SheetView> sheets) {
    public WorkbookView {
        tables = List.copyOf(tables);
        sheets = List.copyOf(sheets);
    }
}
