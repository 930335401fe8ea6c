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
 * What a row's action cells say together, typed.
 *
 * @param points        0 for none
 * @param pointsPerUnit points for each unit of the action's amount, 0 for none
 * @param perFull       points for each full so much of the action's amount; null for none
 * @param release       when its points can be spent
 * @param multiplier    of the points that the campaign's other rows propose
 * @param showing       content for a placement
 * @param granted       rewards, badges, messages and the like
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

    /** So many points for each full {@code amount}: with 1 for each full 100, an amount of 199 brings 1. */
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

    /** What a row says that brings nothing for full amounts and shows nothing. */
    public RowEffect(
            long points,
            BigDecimal pointsPerUnit,
            Release release,
            @Nullable Multiplier multiplier,
            Effect... granted) {
        this(points, pointsPerUnit, null, release, multiplier, null, List.of(granted));
    }

    /** Multiplies by {@code factor}, together with others of the same lane. */
    public record Multiplier(String lane, BigDecimal factor) {}

    /** A content item for a placement; a higher priority comes first. */
    public record Showing(String placement, String content, int priority) {}

    /**
     * Reads the filled action cells of a row.
     *
     * @throws IllegalArgumentException where a lane stands without a factor, a placement without content, or a full amount
     *                                  without points, or the other way round; no checked workbook has such a row
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

    /** Tells whether the row proposes points itself. */
    public boolean addsPoints() {
        return points != 0 || isByAmount();
    }

    /** Tells whether the row's points depend on the action's amount. */
    public boolean isByAmount() {
        return pointsPerUnit.signum() != 0 || perFull != null;
    }

    /**
     * The row's points before any multiplier. For example, 5 points, 0.5 per unit and 1 for each full 100 make 105.5 at an
     * amount of 199: 5 + 99.5 + 1.
     *
     * @param amount null for an action without one, which earns nothing by it
     */
    public BigDecimal pointsAt(@Nullable BigDecimal amount) {
        BigDecimal fixed = BigDecimal.valueOf(points);
        if (amount == null || amount.signum() <= 0) {
            return fixed;
        }
        BigDecimal sum = fixed.add(pointsPerUnit.multiply(amount));
        return perFull == null ? sum : sum.add(perFull.of(amount));
    }

    /** Tells whether the row proposes anything that a member keeps or is told; multipliers and content are neither. */
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
