package dev.daka.core.campaign;

import java.util.List;
import java.util.Optional;

/**
 * One rule: a row of a decision table.
 *
 * @param ref    where it stands
 * @param values one per column of its table; empty means any, or no effect
 * @param texts  the same cells as the operator sees them, empty text for a blank cell
 */
public record RuleRow(RuleRef ref, List<Optional<CellValue>> values, List<String> texts) {
    public RuleRow {
        values = List.copyOf(values);
        texts = List.copyOf(texts);
    }
}
