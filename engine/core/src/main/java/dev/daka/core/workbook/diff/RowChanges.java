package dev.daka.core.workbook.diff;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.effect.EffectKinds;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.EffectField;
import dev.daka.core.vocabulary.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Finds changes that make a row grant much more or apply more widely. */
final class RowChanges {
    /** Factor from which an increase may be a typing error, such as one digit too many. */
    static final int MANY_TIMES = 5;

    private static final Set<EffectField> AMOUNTS = Set.of(
            EffectField.POINTS, EffectField.POINTS_PER_UNIT, EffectField.POINTS_PER_FULL, EffectField.MULTIPLY_FACTOR);

    private RowChanges() {}

    /**
     * True if a cell grants at least {@link #MANY_TIMES} times as much as before: points 10 → 50, or 1 point for each
     * full 100 → each full 10.
     */
    static boolean isMultiplied(RowPair rows, List<ChangedCell> cells) {
        return cells.stream().anyMatch(cell -> isMultiplied(rows, cell));
    }

    private static boolean isMultiplied(RowPair rows, ChangedCell cell) {
        if (!(cell.column().binding() instanceof Binding.Effect effect)) {
            return false;
        }
        Optional<BigDecimal> before = number(rows.before(), cell.before());
        Optional<BigDecimal> after = number(rows.after(), cell.after());
        return effect.field().equals(EffectField.FULL_AMOUNT)
                ? isMultiplied(after, before)
                : isAmount(effect.field()) && isMultiplied(before, after);
    }

    private static boolean isAmount(EffectField field) {
        return AMOUNTS.contains(field) || EffectKinds.grantedBy(field).isPresent();
    }

    private static boolean isMultiplied(Optional<BigDecimal> before, Optional<BigDecimal> after) {
        return before.isPresent()
                && after.isPresent()
                && before.get().signum() > 0
                && after.get().compareTo(before.get().multiply(BigDecimal.valueOf(MANY_TIMES))) >= 0;
    }

    private static Optional<BigDecimal> number(PlacedRow row, int index) {
        return value(row, index).flatMap(value -> {
            if (value instanceof CellValue.Whole whole) {
                return Optional.of(BigDecimal.valueOf(whole.value()));
            }
            return value instanceof CellValue.Decimal decimal ? Optional.of(decimal.value()) : Optional.empty();
        });
    }

    private static Optional<CellValue> value(PlacedRow row, int index) {
        return index == ChangedCell.NONE ? Optional.empty() : row.value(index);
    }

    /** Labels of the conditions that were removed, unless the row has a new condition on the same fact. */
    static List<Label> lostConditions(RowPair rows, List<ChangedCell> cells) {
        return cells.stream()
                .filter(cell -> isCleared(rows, cell))
                .map(ChangedCell::column)
                .filter(column -> column.binding() instanceof Binding.Condition)
                .filter(column ->
                        cells.stream().noneMatch(other -> isSet(rows, other) && asksOfTheSame(column, other.column())))
                .map(Column::label)
                .distinct()
                .toList();
    }

    private static boolean isCleared(RowPair rows, ChangedCell cell) {
        return value(rows.before(), cell.before()).isPresent() && !isSet(rows, cell);
    }

    private static boolean isSet(RowPair rows, ChangedCell cell) {
        return value(rows.after(), cell.after()).isPresent();
    }

    private static boolean asksOfTheSame(Column one, Column other) {
        return one.binding() instanceof Binding.Condition mine
                && other.binding() instanceof Binding.Condition theirs
                && mine.property() == theirs.property()
                && Objects.equals(mine.parameter(), theirs.parameter());
    }
}
