package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.LimitedEffect;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.EffectKind;
import dev.daka.core.effect.GrantBadge;
import dev.daka.core.effect.GrantReward;
import dev.daka.core.finding.Place;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.EffectField;
import dev.daka.core.vocabulary.Property;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a limit is about. */
final class LimitScope {
    /** What adds points. */
    static final Set<EffectField> POINTS =
            EnumSet.of(EffectField.POINTS, EffectField.POINTS_PER_UNIT, EffectField.POINTS_PER_FULL);

    private static final Set<EffectField> LIMITED = EnumSet.of(
            EffectField.POINTS,
            EffectField.POINTS_PER_UNIT,
            EffectField.POINTS_PER_FULL,
            EffectField.REWARD,
            EffectField.BADGE);

    private LimitScope() {}

    static Place placeOf(Limit limit) {
        return Place.of(limit.cell());
    }

    /** Whether the row grants something that the limit measures, to actions that it is about. */
    static boolean concerns(Limit limit, ReadTable table, RuleRow row) {
        return (limit.table() == null || limit.table().equals(table.table().name()))
                && (limit.rule() == null || limit.rule().equals(row.ref().name()))
                && grants(limit, table, row)
                && (limit.actionType() == null || mayAnswer(table, row, limit.actionType()));
    }

    /** Whether all points that the row grants count in the limit, whatever action it answers. */
    static boolean coversPoints(Limit limit, ReadTable table, RuleRow row) {
        return countsPoints(limit) && covers(limit, table, row, limit.actionType());
    }

    /** Whether all points that the row grants and {@code other} counts also count in the limit. */
    static boolean coversPointsFor(Limit limit, Limit other, ReadTable table, RuleRow row) {
        return countsPoints(limit) && covers(limit, table, row, typeAskedBeyond(limit, other));
    }

    private static boolean countsPoints(Limit limit) {
        return limit.effect() == null || isOf(limit.effect(), AddPoints.KIND);
    }

    /** The type of action that the limit asks for and the other does not. */
    private static @Nullable String typeAskedBeyond(Limit limit, Limit other) {
        return Objects.equals(limit.actionType(), other.actionType()) ? null : limit.actionType();
    }

    /**
     * Whether all that the row grants and {@code other} counts also counts in the limit.
     *
     * @param other of the same measure
     */
    static boolean coversFor(Limit limit, Limit other, ReadTable table, RuleRow row) {
        return (limit.measure() == Limit.Measure.POINTS || includes(limit.effect(), other.effect()))
                && covers(limit, table, row, typeAskedBeyond(limit, other));
    }

    /** What limits can be about that the row grants: points, a reward, a badge; points are told as {@code POINTS}. */
    static Set<EffectField> granted(ReadTable table, RuleRow row) {
        Set<EffectField> granted = EnumSet.noneOf(EffectField.class);
        LIMITED.stream()
                .filter(field -> table.fills(row, field))
                .forEach(field -> granted.add(POINTS.contains(field) ? EffectField.POINTS : field));
        return granted;
    }

    /** Whether that effect of the row meets the limit, whatever action the row answers. */
    static boolean covers(Limit limit, ReadTable table, RuleRow row, EffectField granted) {
        if (granted == EffectField.POINTS) {
            return coversPoints(limit, table, row);
        }
        LimitedEffect effect = limit.effect();
        EffectKind kind = granted == EffectField.REWARD ? GrantReward.KIND : GrantBadge.KIND;
        return limit.measure() == Limit.Measure.TIMES
                && (effect == null || (isOf(effect, kind) && fills(table, row, granted, effect.name())))
                && covers(limit, table, row, limit.actionType());
    }

    /** @param only answers only actions of this type; null for whatever it answers */
    private static boolean covers(Limit limit, ReadTable table, RuleRow row, @Nullable String only) {
        return (limit.table() == null || limit.table().equals(table.table().name()))
                && (limit.rule() == null || limit.rule().equals(row.ref().name()))
                && (only == null || answersOnly(table, row, only));
    }

    private static boolean answersOnly(ReadTable table, RuleRow row, String actionType) {
        return IntStream.range(0, table.indexes().size())
                .anyMatch(column -> table.column(column).binding() instanceof Binding.Condition condition
                        && condition.property() == Property.ACTION_TYPE
                        && row.values().get(column).orElse(null) instanceof CellValue.KeyCondition names
                        && !(names instanceof CellValue.Except)
                        && names.values().stream().allMatch(actionType::equals));
    }

    private static boolean grants(Limit limit, ReadTable table, RuleRow row) {
        LimitedEffect effect = limit.effect();
        if (effect == null || limit.measure() == Limit.Measure.POINTS) {
            Set<EffectField> fields = limit.measure() == Limit.Measure.POINTS ? POINTS : LIMITED;
            return fields.stream().anyMatch(field -> table.fills(row, field));
        }
        if (isOf(effect, AddPoints.KIND)) {
            return POINTS.stream().anyMatch(field -> table.fills(row, field));
        }
        return fills(
                table, row, isOf(effect, GrantReward.KIND) ? EffectField.REWARD : EffectField.BADGE, effect.name());
    }

    private static boolean isOf(LimitedEffect effect, EffectKind kind) {
        return effect.kind().equals(kind.key());
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
}
