package dev.daka.core.campaign;

import dev.daka.core.vocabulary.Column;
import java.util.List;

/**
 * One decision table, checked.
 *
 * @param name      of the table and of its sheet
 * @param hitPolicy which of its matching rows fire
 * @param columns   in the sheet's order, without the NAME column
 * @param rows      in the sheet's order
 */
public record DecisionTable(String name, HitPolicy hitPolicy, List<Column> columns, List<RuleRow> rows) {
    public DecisionTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
