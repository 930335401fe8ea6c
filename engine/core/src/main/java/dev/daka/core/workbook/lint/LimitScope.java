package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.LimitedEffect;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.CellKind;
import dev.daka.core.effect.EffectKind;
import dev.daka.core.effect.EffectKinds;
import dev.daka.core.finding.Place;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.EffectField;
import dev.daka.core.vocabulary.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Scope of a limit. */
final class LimitScope {
    /** Kinds of effects that add points. */
    static final Set<EffectField> POINTS =
            Set.of(EffectField.POINTS, EffectField.POINTS_PER_UNIT, EffectField.POINTS_PER_FULL);

    private static final List<CellKind> LIMITED =
            EffectKinds.OF_CELLS.stream().filter(EffectKind::isLimited).toList();

    private LimitScope() {}

    static Place placeOf(Limit limit) {
        return Place.of(limit.cell());
    }

    /** True if the row grants something that the limit measures, to actions in its scope. */
    static boolean concerns(Limit limit, ReadTable table, RuleRow row) {
        return (limit.table() == null || limit.table().equals(table.table().name()))
                && (limit.rule() == null || limit.rule().equals(row.ref().name()))
                && grants(limit, table, row)
                && (limit.actionType() == null || mayAnswer(table, row, limit.actionType()));
    }

    /** True if all points that the row grants count in the limit, for every action that the row matches. */
    static boolean coversPoints(Limit limit, ReadTable table, RuleRow row) {
        return countsPoints(limit) && covers(limit, table, row, limit.actionType());
    }

    /** True if all points that the row grants and {@code other} counts also count in this limit. */
    static boolean coversPointsFor(Limit limit, Limit other, ReadTable table, RuleRow row) {
        return countsPoints(limit) && covers(limit, table, row, typeAskedBeyond(limit, other));
    }

    private static boolean countsPoints(Limit limit) {
        return limit.effect() == null || limit.effect().kind().equals(AddPoints.KIND.key());
    }

    /** The action type that this limit requires and the other does not. */
    private static @Nullable String typeAskedBeyond(Limit limit, Limit other) {
        return Objects.equals(limit.actionType(), other.actionType()) ? null : limit.actionType();
    }

    /**
     * True if everything that the row grants and {@code other} counts also counts in this limit.
     *
     * @param other limit with the same measure
     */
    static boolean coversFor(Limit limit, Limit other, ReadTable table, RuleRow row) {
        return (limit.measure() == Limit.Measure.POINTS || includes(limit.effect(), other.effect()))
                && covers(limit, table, row, typeAskedBeyond(limit, other));
    }

    /** The kinds of effects of the row that limits can cover. */
    static List<EffectKind> granted(ReadTable table, RuleRow row) {
        List<EffectKind> granted = new ArrayList<>();
        if (addsPoints(table, row)) {
            granted.add(AddPoints.KIND);
        }
        LIMITED.stream().filter(kind -> table.fills(row, kind.field())).forEach(granted::add);
        return granted;
    }

    private static boolean addsPoints(ReadTable table, RuleRow row) {
        return POINTS.stream().anyMatch(field -> table.fills(row, field));
    }

    /** True if the limit covers this effect of the row, for every action that the row matches. */
    static boolean covers(Limit limit, ReadTable table, RuleRow row, EffectKind granted) {
        if (granted == AddPoints.KIND) {
            return coversPoints(limit, table, row);
        }
        return limit.measure() == Limit.Measure.TIMES
                && (limit.effect() == null || grants(limit.effect(), table, row, granted))
                && covers(limit, table, row, limit.actionType());
    }

    /** @param only the only action type that the row matches; null if it matches several */
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
        if (limit.measure() == Limit.Measure.POINTS) {
            return addsPoints(table, row);
        }
        return granted(table, row).stream().anyMatch(kind -> effect == null || grants(effect, table, row, kind));
    }

    /** @param granted kind of an effect of the row */
    private static boolean grants(LimitedEffect effect, ReadTable table, RuleRow row, EffectKind granted) {
        return effect.includes(
                granted.key(),
                granted instanceof CellKind kind
                        ? table.value(row, kind.field())
                                .map(cell -> kind.of(cell).name())
                                .orElse(null)
                        : null);
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

    /** True if this limit counts everything that the other limit counts, with all values of an attribute together. */
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
