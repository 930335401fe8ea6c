package dev.daka.core.workbook.lint;

import dev.daka.core.declaration.Declarations;
import dev.daka.core.finding.FindingCode;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicFindingCodes;
import dev.daka.core.finding.Place;
import dev.daka.core.vocabulary.ColumnKind;

/** Finds tables that lack a required column: one with effects, one with conditions, or the other part of an effect. */
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
            requireAny(table, ColumnKind.ACTION, LogicFindingCodes.NO_EFFECT_COLUMN, findings);
            requireAny(table, ColumnKind.CONDITION, LogicFindingCodes.NO_CONDITION_COLUMN, findings);
            IncompleteEffect.NEEDS.forEach(need -> requirePartner(table, need, findings));
        }
    }

    private static void requireAny(ReadTable table, ColumnKind kind, FindingCode code, Findings findings) {
        if (table.table().columns().stream().noneMatch(column -> column.kind() == kind)) {
            findings.add(code, Place.sheet(table.table().name()));
        }
    }

    private void requirePartner(ReadTable table, IncompleteEffect.Need need, Findings findings) {
        if (!need.isMet(field -> table.columnOf(field).isPresent())) {
            findings.add(
                    LogicFindingCodes.COLUMN_WITHOUT_PARTNER,
                    table.heading(table.columnOf(need.part()).orElseThrow()),
                    IncompleteEffect.label(declarations, need.part()),
                    need.othersIn(declarations));
        }
    }
}
