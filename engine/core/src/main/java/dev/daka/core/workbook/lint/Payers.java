package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.RowEffect;
import dev.daka.core.vocabulary.EffectField;
import dev.daka.core.workbook.lint.payout.Payer;
import dev.daka.core.workbook.lint.region.Box;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes the input for {@link dev.daka.core.workbook.lint.payout.LargestPayout}: the rows of a workbook that add or
 * multiply points.
 */
final class Payers {
    private Payers() {}

    /**
     * The rows that add points, and the rows that multiply them.
     *
     * @param paying selects the rows whose points count; of other rows only the multiplier counts
     */
    static List<Payer> ofPoints(Regions regions, Predicate<RowRegion> paying) {
        return of(regions, region -> {
            RowEffect effect = effect(region, paying.test(region));
            return effect.addsPoints() || effect.multiplier() != null ? effect : null;
        });
    }

    private static List<Payer> of(Regions regions, Function<RowRegion, @Nullable RowEffect> effects) {
        List<Payer> payers = new ArrayList<>();
        int position = 0;
        for (TableRegions table : regions.tables()) {
            List<Box> boxes = table.boxes();
            for (int row = 0; row < boxes.size(); row++) {
                RowRegion region = table.rows().get(row);
                RowEffect effect = effects.apply(region);
                if (effect != null) {
                    payers.add(new Payer(
                            new FiredRow(position, region.row().ref(), effect),
                            region.box(),
                            BigDecimal.valueOf(effect.points()),
                            table.takesFirstOnly() ? boxes.subList(0, row) : List.of(),
                            table.takesFirstOnly() ? table.name() : ""));
                }
                position++;
            }
        }
        return payers;
    }

    /** The effect of a row. Leaves out cells that could not be read, and parts without their counterpart. */
    private static RowEffect effect(RowRegion region, boolean paying) {
        Map<EffectField, CellValue> cells = new HashMap<>();
        for (EffectField field : List.of(
                EffectField.POINTS,
                EffectField.POINTS_PER_UNIT,
                EffectField.FULL_AMOUNT,
                EffectField.POINTS_PER_FULL,
                EffectField.MULTIPLY_LANE,
                EffectField.MULTIPLY_FACTOR)) {
            region.table().value(region.row(), field).ifPresent(value -> cells.put(field, value));
        }
        keepBothOrNone(cells, EffectField.MULTIPLY_LANE, EffectField.MULTIPLY_FACTOR);
        if (!paying) {
            LimitScope.POINTS.forEach(cells::remove);
        }
        keepBothOrNone(cells, EffectField.FULL_AMOUNT, EffectField.POINTS_PER_FULL);
        return RowEffect.of(cells);
    }

    private static void keepBothOrNone(Map<EffectField, CellValue> cells, EffectField one, EffectField other) {
        if (!cells.containsKey(one) || !cells.containsKey(other)) {
            cells.remove(one);
            cells.remove(other);
        }
    }
}
