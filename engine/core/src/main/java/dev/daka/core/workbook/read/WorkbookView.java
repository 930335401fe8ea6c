package dev.daka.core.workbook.read;

import dev.daka.core.vocabulary.Label;
import java.util.List;
import java.util.Optional;

/**
 * What a workbook shows, whatever is wrong with it.
 *
 * @param campaign the campaign's key, if one can be read
 * @param name     the campaign's name, if one can be read
 * @param tables   its decision tables, in the order of its sheets
 * @param sheets   all of its sheets, in their order; none of a file that cannot be read
 */
public record WorkbookView(
        Optional<String> campaign, Optional<Label> name, List<TableView> tables, List<SheetView> sheets) {
    public WorkbookView {
        tables = List.copyOf(tables);
        sheets = List.copyOf(sheets);
    }
}
