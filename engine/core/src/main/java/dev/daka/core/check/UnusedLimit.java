package dev.daka.core.check;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import dev.daka.core.finding.RuleMistake;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.EffectField;
import dev.daka.core.vocabulary.Property;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Points out limits whose scope holds no rule that grants what they measure. */
public final class UnusedLimit implements Check {
    private static final Set<EffectField> POINTS = EnumSet.of(EffectField.POINTS, EffectField.POINTS_PER_UNIT);
    private static final Set<EffectField> LIMITED =
            EnumSet.of(EffectField.POINTS, EffectField.POINTS_PER_UNIT, EffectField.REWARD, EffectField.BADGE);

    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        for (Limit limit : workbook.limits()) {
            AtomicBoolean used = new AtomicBoolean();
            workbook.eachRow((table, row) -> {
                if (concerns(limit, table, row)) {
                    used.set(true);
                }
            });
            if (!used.get()) {
                findings.add(RuleMistake.UNUSED_LIMIT, placeOf(limit), limit.name());
            }
        }
    }

    private static Place placeOf(Limit limit) {
        int mark = limit.cell().indexOf('!');
        return new Place(limit.cell().substring(0, mark), limit.cell().substring(mark + 1));
    }

    private static boolean concerns(Limit limit, ReadTable table, RuleRow row) {
        Set<EffectField> fields = limit.measure() == Limit.Measure.POINTS ? POINTS : LIMITED;
        return (limit.table() == null || limit.table().equals(table.table().name()))
                && (limit.rule() == null || limit.rule().equals(row.ref().name()))
                && (limit.actionType() == null || mayAnswer(table, row, limit.actionType()))
                && fields.stream().anyMatch(field -> table.fills(row, field));
    }

    private static boolean mayAnswer(ReadTable table, RuleRow row, String actionType) {
        for (int column = 0; column < table.indexes().size(); column++) {
            if (table.column(column).binding() instanceof Binding.Condition condition
                    && condition.property() == Property.ACTION_TYPE
                    && row.values().get(column).orElse(null) instanceof CellValue.KeyCondition names
                    && !names.holds(actionType)) {
                return false;
            }
        }
        return true;
    }
}
