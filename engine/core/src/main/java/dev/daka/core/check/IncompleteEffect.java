package dev.daka.core.check;

import dev.daka.core.campaign.RuleRow;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.RuleMistake;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.EffectField;
import java.util.List;
import java.util.Map;

/** Finds effects of which a part is missing: a multiplier without its lane, a placement without content. */
public final class IncompleteEffect implements Check {
    static final List<Map.Entry<EffectField, EffectField>> NEEDS = List.of(
            Map.entry(EffectField.MULTIPLY_LANE, EffectField.MULTIPLY_FACTOR),
            Map.entry(EffectField.MULTIPLY_FACTOR, EffectField.MULTIPLY_LANE),
            Map.entry(EffectField.PLACEMENT, EffectField.CONTENT),
            Map.entry(EffectField.CONTENT, EffectField.PLACEMENT),
            Map.entry(EffectField.PRIORITY, EffectField.CONTENT));

    private final Declarations declarations;

    public IncompleteEffect(Declarations declarations) {
        this.declarations = declarations;
    }

    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        workbook.eachRow((table, row) -> NEEDS.stream()
                .filter(need -> table.fills(row, need.getKey()) && !table.fills(row, need.getValue()))
                .forEach(need -> add(table, row, need.getKey(), need.getValue(), findings)));
    }

    private void add(ReadTable table, RuleRow row, EffectField filled, EffectField missing, Findings findings) {
        findings.add(
                RuleMistake.INCOMPLETE_EFFECT,
                table.place(row, table.columnOf(filled).orElseThrow()),
                label(declarations, filled),
                label(declarations, missing));
    }

    static Object label(Declarations declarations, EffectField field) {
        return declarations.vocabulary().columns().stream()
                .filter(column -> column.binding().equals(new Binding.Effect(field)))
                .findFirst()
                .map(Column::label)
                .orElseThrow();
    }
}
