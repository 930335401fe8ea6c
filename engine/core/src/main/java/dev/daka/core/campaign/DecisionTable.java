package dev.daka.core.campaign;

import dev.daka.core.vocabulary.Column;
import java.util.List;

/**
 * A checked decision table.
 *
 * @param name      name of the table and of its sheet
 * @param hitPolicy which of its matching rows fire
 * @param columns   columns in the order of the sheet, without the NAME column
 * @param rows      rows in the order of the sheet
 */
public record DecisionTable(String name, HitPolicy hitPolicy, List<Column> columns, List<RuleRow> rows) {
    public DecisionTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
