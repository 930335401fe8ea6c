package dev.daka.core.evaluation;

import dev.daka.core.campaign.Stacking;
import dev.daka.core.evaluation.RowEffect.Multiplier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The factor by which points are multiplied, and the rows that contributed to it, in table order.
 *
 * <p>For example, National Day ×2 and Flash Hour ×3 are in the lane holiday, Gold ×1.5 in the lane member. With the
 * default stacking the factor is ×4.5, from Flash Hour and Gold.
 */
public record Factor(BigDecimal value, List<FiredRow> rows) {
    private static final Factor NONE = new Factor(BigDecimal.ONE, List.of());

    /** The combined multipliers of the rows that fired; 1 without rows if none of them multiplies. */
    public static Factor of(List<FiredRow> fired, Stacking stacking) {
        Map<String, Factor> lanes = Map.of();
        for (FiredRow row : fired) {
            Multiplier multiplier = row.effect().multiplier();
            if (multiplier != null) {
                lanes = lanes.isEmpty() ? new LinkedHashMap<>() : lanes;
                lanes.merge(
                        multiplier.lane(),
                        new Factor(multiplier.factor(), List.of(row)),
                        (one, other) -> combined(one, other, stacking.withinLane()));
            }
        }
        Factor all = null;
        for (Factor lane : lanes.values()) {
            all = all == null ? lane : combined(all, lane, stacking.acrossLanes());
        }
        return all == null ? NONE : all;
    }

    private static Factor combined(Factor one, Factor other, Stacking.Combination how) {
        return switch (how) {
            case LARGEST -> other.value.compareTo(one.value) > 0 ? other : one;
            case SUM -> joined(one, other, one.value.add(other.value));
            case PRODUCT -> joined(one, other, one.value.multiply(other.value));
        };
    }

    private static Factor joined(Factor one, Factor other, BigDecimal value) {
        List<FiredRow> rows = new ArrayList<>(one.rows);
        rows.addAll(other.rows);
        rows.sort(Comparator.comparingInt(FiredRow::position));
        return new Factor(value.stripTrailingZeros(), rows);
    }
}
