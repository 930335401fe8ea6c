package dev.daka.core.check;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.finding.Place;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.EffectField;
import dev.daka.core.vocabulary.Property;
import java.util.EnumSet;
import java.util.Set;

/** What a limit is about. */
final class LimitScope {
    private static final Set<EffectField> POINTS = EnumSet.of(EffectField.POINTS, EffectField.POINTS_PER_UNIT);
    private static final Set<EffectField> LIMITED =
            EnumSet.of(EffectField.POINTS, EffectField.POINTS_PER_UNIT, EffectField.REWARD, EffectField.BADGE);

    private LimitScope() {}

    static Place placeOf(Limit limit) {
        int mark = limit.cell().indexOf('!');
        return new Place(limit.cell().substring(0, mark), limit.cell().substring(mark + 1));
    }

    /** Whether the row grants something that the limit measures, to actions that it is about. */
    static boolean concerns(Limit limit, ReadTable table, RuleRow row) {
        Set<EffectField> fields = limit.measure() == Limit.Measure.POINTS ? POINTS : LIMITED;
        return (limit.table() == null || limit.table().equals(table.table().name()))
                && (limit.rule() == null || limit.rule().equals(row.ref().name()))
                && fields.stream().anyMatch(field -> table.fills(row, field))
                && (limit.actionType() == null || mayAnswer(table, row, limit.actionType()));
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

    /** Whether all that the other limit counts is counted by this one too. */
    static boolean includes(Limit limit, Limit other) {
        return limit.measure() == other.measure()
                && (limit.actionType() == null || limit.actionType().equals(other.actionType()))
                && (limit.table() == null || limit.table().equals(other.table()))
                && (limit.rule() == null || limit.rule().equals(other.rule()));
    }
}
