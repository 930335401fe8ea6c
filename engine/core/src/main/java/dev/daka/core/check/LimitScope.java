package dev.daka.core.check;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.LimitedEffect;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.finding.Place;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.EffectField;
import dev.daka.core.vocabulary.Property;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a limit is about. */
final class LimitScope {
    private static final Set<EffectField> POINTS = EnumSet.of(EffectField.POINTS, EffectField.POINTS_PER_UNIT);
    private static final Set<EffectField> LIMITED =
            EnumSet.of(EffectField.POINTS, EffectField.POINTS_PER_UNIT, EffectField.REWARD, EffectField.BADGE);

    private static final long MINUTES_OF_A_DAY = 1440;

    private LimitScope() {}

    static Place placeOf(Limit limit) {
        int mark = limit.cell().indexOf('!');
        return new Place(limit.cell().substring(0, mark), limit.cell().substring(mark + 1));
    }

    /** Whether the row grants something that the limit measures, to actions that it is about. */
    static boolean concerns(Limit limit, ReadTable table, RuleRow row) {
        return (limit.table() == null || limit.table().equals(table.table().name()))
                && (limit.rule() == null || limit.rule().equals(row.ref().name()))
                && grants(limit, table, row)
                && (limit.actionType() == null || mayAnswer(table, row, limit.actionType()));
    }

    private static boolean grants(Limit limit, ReadTable table, RuleRow row) {
        LimitedEffect effect = limit.effect();
        if (effect == null || limit.measure() == Limit.Measure.POINTS) {
            Set<EffectField> fields = limit.measure() == Limit.Measure.POINTS ? POINTS : LIMITED;
            return fields.stream().anyMatch(field -> table.fills(row, field));
        }
        return switch (effect.type()) {
            case ADD_POINTS -> POINTS.stream().anyMatch(field -> table.fills(row, field));
            case GRANT_REWARD -> fills(table, row, EffectField.REWARD, effect.key());
            case GRANT_BADGE -> fills(table, row, EffectField.BADGE, effect.key());
        };
    }

    private static boolean fills(ReadTable table, RuleRow row, EffectField field, @Nullable String key) {
        return table.value(row, field)
                .filter(value -> key == null || (value instanceof CellValue.Key granted && key.equals(granted.value())))
                .isPresent();
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

    /** Whether all that the other limit counts is counted by this one too, all values of an attribute as one. */
    static boolean includes(Limit limit, Limit other) {
        return limit.measure() == other.measure()
                && limit.attribute() == null
                && includes(limit.effect(), other.effect())
                && (limit.actionType() == null || limit.actionType().equals(other.actionType()))
                && (limit.table() == null || limit.table().equals(other.table()))
                && (limit.rule() == null || limit.rule().equals(other.rule()));
    }

    private static boolean includes(@Nullable LimitedEffect effect, @Nullable LimitedEffect other) {
        return effect == null || (other != null && effect.includes(other));
    }

    /** The most that one count of a limit allows in a day: a cap over a longer period is one for a day as well. */
    static long perDay(Limit limit) {
        return limit.period() == Limit.Period.COOLDOWN
                ? (MINUTES_OF_A_DAY + limit.span() - 1) / limit.span()
                : limit.amount();
    }
}
