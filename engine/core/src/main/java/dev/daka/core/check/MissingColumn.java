package dev.daka.core.check;

import dev.daka.core.declaration.Declarations;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicMistake;
import dev.daka.core.finding.Mistake;
import dev.daka.core.finding.Place;
import dev.daka.core.vocabulary.ColumnKind;
import dev.daka.core.vocabulary.EffectField;
import java.util.Map;

/** Finds tables without a column that they need: one for effects, one for conditions, the other half of an effect. */
public final class MissingColumn implements Check {
    private final Declarations declarations;

    public MissingColumn(Declarations declarations) {
        this.declarations = declarations;
    }

    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        for (ReadTable table : workbook.tables()) {
            if (table.indexes().isEmpty()) {
                continue;
            }
            requireAny(table, ColumnKind.ACTION, LogicMistake.NO_EFFECT_COLUMN, findings);
            requireAny(table, ColumnKind.CONDITION, LogicMistake.NO_CONDITION_COLUMN, findings);
            for (Map.Entry<EffectField, EffectField> need : IncompleteEffect.NEEDS) {
                requirePartner(table, need.getKey(), need.getValue(), findings);
            }
        }
    }

    private static void requireAny(ReadTable table, ColumnKind kind, Mistake mistake, Findings findings) {
        if (table.table().columns().stream().noneMatch(column -> column.kind() == kind)) {
            findings.add(mistake, Place.sheet(table.table().name()));
        }
    }

    private void requirePartner(ReadTable table, EffectField field, EffectField partner, Findings findings) {
        if (table.columnOf(field).isPresent() && table.columnOf(partner).isEmpty()) {
            findings.add(
                    LogicMistake.COLUMN_WITHOUT_PARTNER,
                    table.heading(table.columnOf(field).getAsInt()),
                    IncompleteEffect.label(declarations, field),
                    IncompleteEffect.label(declarations, partner));
        }
    }
}
