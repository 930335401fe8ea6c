package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.evaluation.RowEffect;
import dev.daka.core.vocabulary.EffectField;
import dev.daka.core.workbook.lint.region.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row that adds points or multiplies them.
 *
 * @param table  table of the row
 * @param index  index among the rows of the table
 * @param effect effect of its readable cells
 */
record PayingRow(TableRegions table, int index, RowEffect effect) {
    private static final List<EffectField> FIELDS = List.of(
            EffectField.POINTS,
            EffectField.POINTS_PER_UNIT,
            EffectField.FULL_AMOUNT,
            EffectField.POINTS_PER_FULL,
            EffectField.MULTIPLY_LANE,
            EffectField.MULTIPLY_FACTOR);

    /** The rows that add or multiply points, in the order of the workbook. */
    static List<PayingRow> of(Regions regions) {
        List<PayingRow> paying = new ArrayList<>();
        for (TableRegions table : regions.tables()) {
            for (int row = 0; row < table.rows().size(); row++) {
                RowEffect effect = effect(table.rows().get(row));
                if (effect.addsPoints() || effect.multiplier() != null) {
                    paying.add(new PayingRow(table, row, effect));
                }
            }
        }
        return paying;
    }

    /** The effect of a row. Leaves out cells that could not be read, and parts without their counterpart. */
    private static RowEffect effect(RowRegion region) {
        Map<EffectField, CellValue> cells = new HashMap<>();
        FIELDS.forEach(field -> region.table().value(region.row(), field).ifPresent(value -> cells.put(field, value)));
        keepBothOrNone(cells, EffectField.MULTIPLY_LANE, EffectField.MULTIPLY_FACTOR);
        keepBothOrNone(cells, EffectField.FULL_AMOUNT, EffectField.POINTS_PER_FULL);
        return RowEffect.of(cells);
    }

    private static void keepBothOrNone(Map<EffectField, CellValue> cells, EffectField one, EffectField other) {
        if (!cells.containsKey(one) || !cells.containsKey(other)) {
            cells.remove(one);
            cells.remove(other);
        }
    }

    RowRegion region() {
        return table.rows().get(index);
    }

    Box box() {
        return region().box();
    }

    /** Boxes of the rows that win over this one; none if all matching rows of the table fire. */
    List<Box> above() {
        return table.takesFirstOnly() ? table.boxes().subList(0, index) : List.of();
    }

    /** True if one action can match both rows, and the hit policy of their table lets both fire. */
    boolean meets(PayingRow other) {
        return box().intersects(other.box()) && !isRivalOf(other);
    }

    /** True if the hit policy of their table lets only one of two rows fire. */
    boolean isRivalOf(PayingRow other) {
        return table.takesFirstOnly() && index != other.index && table.name().equals(other.table.name());
    }
}
