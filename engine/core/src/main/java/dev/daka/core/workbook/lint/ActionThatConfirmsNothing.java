package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Nearest;
import dev.daka.core.finding.RuleFindingCodes;
import dev.daka.core.vocabulary.ActionType;
import dev.daka.core.vocabulary.EffectField;
import dev.daka.core.vocabulary.Name;
import java.util.List;

/**
 * Finds rules whose pending points wait for an action type that cannot confirm another action, because it has no
 * attribute for the confirmed action.
 */
public final class ActionThatConfirmsNothing implements Check {
    private final Declarations declarations;

    public ActionThatConfirmsNothing(Declarations declarations) {
        this.declarations = declarations;
    }

    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        workbook.eachRow((table, row) -> {
            if (table.value(row, EffectField.CONFIRMED_BY).orElse(null) instanceof CellValue.Key type) {
                declarations
                        .actionTypes()
                        .find(type.value())
                        .filter(declared -> !declared.confirms())
                        .ifPresent(declared -> add(table, row, declared.name(), findings));
            }
        });
    }

    private void add(ReadTable table, RuleRow row, Name type, Findings findings) {
        List<Name> confirming = declarations.actionTypes().confirming();
        findings.add(
                RuleFindingCodes.CONFIRMS_NOTHING,
                table.place(row, table.columnOf(EffectField.CONFIRMED_BY).orElseThrow()),
                type.label(),
                ActionType.CONFIRMS,
                Nearest.cureByName(type.key(), confirming));
    }
}
