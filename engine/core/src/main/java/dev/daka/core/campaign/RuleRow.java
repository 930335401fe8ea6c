package dev.daka.core.campaign;

import java.util.List;
import java.util.Optional;

/**
 * One rule: a row of a decision table.
 *
 * @param ref    position and name
 * @param values one value per column; empty for a blank cell, which matches anything or has no effect
 * @param texts  displayed texts of the same cells; an empty text for a blank cell
 */
public record RuleRow(RuleRef ref, List<Optional<CellValue>> values, List<String> texts) {
    public RuleRow {
        values = List.copyOf(values);
        texts = List.copyOf(texts);
    }
}
