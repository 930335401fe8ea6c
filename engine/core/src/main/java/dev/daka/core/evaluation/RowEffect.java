package dev.daka.core.evaluation;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Release;
import dev.daka.core.effect.Effect;
import dev.daka.core.effect.EffectKinds;
import dev.daka.core.vocabulary.EffectField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parsed action cells of a row.
 *
 * @param points        points; 0 for none
 * @param pointsPerUnit points for each unit of the action's amount; 0 for none
 * @param perFull       points for each full amount; null for none
 * @param release       when the row's points become available
 * @param multiplier    multiplier for the points of the campaign's other rows; null for none
 * @param showing       content for a placement; null for none
 * @param granted       effects that one cell grants: rewards, badges, messages and plays
 */
public record RowEffect(
        long points,
        BigDecimal pointsPerUnit,
        @Nullable PerFull perFull,
        Release release,
        @Nullable Multiplier multiplier,
        @Nullable Showing showing,
        List<Effect> granted) {
    public RowEffect {
        granted = List.copyOf(granted);
    }

    /**
     * Points for each time that the action's amount contains {@code amount}. With 1 point for each full 100, an amount
     * of 199 earns 1 point.
     */
    public record PerFull(BigDecimal amount, long points) {
        public PerFull {
            if (amount.signum() <= 0) {
                throw new IllegalArgumentException("A full amount is more than 0: " + amount);
            }
        }

        BigDecimal of(BigDecimal whole) {
            return whole.divideToIntegralValue(amount).multiply(BigDecimal.valueOf(points));
        }
    }

    /** Creates the effect of a row without points for full amounts and without content. */
    public RowEffect(
            long points,
            BigDecimal pointsPerUnit,
            Release release,
            @Nullable Multiplier multiplier,
            Effect... granted) {
        this(points, pointsPerUnit, null, release, multiplier, null, List.of(granted));
    }

    /** Multiplies points by {@code factor}. Combined with the other multipliers of its lane. */
    public record Multiplier(String lane, BigDecimal factor) {}

    /** A content item for a placement. Items with a higher priority come first. */
    public record Showing(String placement, String content, int priority) {}

    /**
     * Creates the effect of a row from its filled action cells.
     *
     * @throws IllegalArgumentException if only one of two cells that belong together is filled: lane and factor,
     *     placement and content, full amount and its points. A checked workbook has no such row.
     */
    public static RowEffect of(Map<EffectField, CellValue> cells) {
        BigDecimal pointsPerUnit = decimal(cells.get(EffectField.POINTS_PER_UNIT));
        return new RowEffect(
                whole(cells.get(EffectField.POINTS)),
                pointsPerUnit == null ? BigDecimal.ZERO : pointsPerUnit,
                perFull(cells),
                release(cells),
                multiplier(cells),
                showing(cells),
                EffectKinds.granted(cells));
    }

    /** True if the row proposes points, apart from multiplying those of others. */
    public boolean addsPoints() {
        return points != 0 || isByAmount();
    }

    /** True if the row's points depend on the action's amount. */
    public boolean isByAmount() {
        return pointsPerUnit.signum() != 0 || perFull != null;
    }

    /**
     * The row's points before any multiplier. For example, 5 points, 0.5 per unit and 1 for each full 100 are 105.5 for
     * an amount of 199: 5 + 99.5 + 1.
     *
     * @param amount the action's amount; null if it has none, which earns only the fixed points
     */
    public BigDecimal pointsAt(@Nullable BigDecimal amount) {
        BigDecimal fixed = BigDecimal.valueOf(points);
        if (amount == null || amount.signum() <= 0) {
            return fixed;
        }
        BigDecimal sum = fixed.add(pointsPerUnit.multiply(amount));
        return perFull == null ? sum : sum.add(perFull.of(amount));
    }

    /** True if the row proposes points, or effects that one cell grants. Multipliers and content do not count. */
    public boolean earns() {
        return addsPoints() || !granted.isEmpty();
    }

    private static Release release(Map<EffectField, CellValue> cells) {
        return new Release(
                Math.toIntExact(whole(cells.get(EffectField.PENDING_DAYS))), key(cells.get(EffectField.CONFIRMED_BY)));
    }

    private static @Nullable PerFull perFull(Map<EffectField, CellValue> cells) {
        BigDecimal amount = decimal(cells.get(EffectField.FULL_AMOUNT));
        long points = whole(cells.get(EffectField.POINTS_PER_FULL));
        if (amount == null && points == 0) {
            return null;
        }
        if (amount == null || points == 0) {
            throw new IllegalArgumentException("Points for each full amount have both: " + cells);
        }
        return new PerFull(amount, points);
    }

    private static @Nullable Multiplier multiplier(Map<EffectField, CellValue> cells) {
        String lane = key(cells.get(EffectField.MULTIPLY_LANE));
        BigDecimal factor = decimal(cells.get(EffectField.MULTIPLY_FACTOR));
        if (lane == null && factor == null) {
            return null;
        }
        if (lane == null || factor == null) {
            throw new IllegalArgumentException("A multiplier has a lane and a factor: " + cells);
        }
        return new Multiplier(lane, factor);
    }

    private static @Nullable Showing showing(Map<EffectField, CellValue> cells) {
        String placement = key(cells.get(EffectField.PLACEMENT));
        String content = key(cells.get(EffectField.CONTENT));
        if (placement == null && content == null) {
            return null;
        }
        if (placement == null || content == null) {
            throw new IllegalArgumentException("Content stands in a placement: " + cells);
        }
        return new Showing(placement, content, Math.toIntExact(whole(cells.get(EffectField.PRIORITY))));
    }

    private static long whole(@Nullable CellValue cell) {
        return cell == null ? 0 : ((CellValue.Whole) cell).value();
    }

    private static @Nullable BigDecimal decimal(@Nullable CellValue cell) {
        return cell == null ? null : ((CellValue.Decimal) cell).value();
    }

    private static @Nullable String key(@Nullable CellValue cell) {
        return cell == null ? null : ((CellValue.Key) cell).value();
    }
}
