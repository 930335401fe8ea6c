package dev.daka.core.evaluation;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Release;
import dev.daka.core.vocabulary.EffectField;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row's action cells say together, typed.
 *
 * @param points        0 for none
 * @param pointsPerUnit points for each unit of the action's amount, 0 for none
 * @param release       when its points can be spent
 * @param multiplier    of the points that the campaign's other rows propose
 * @param reward        key
 * @param badge         key
 * @param showing       content for a placement
 * @param message       key of what the application is to send
 */
public record RowEffect(
        long points,
        BigDecimal pointsPerUnit,
        Release release,
        @Nullable Multiplier multiplier,
        @Nullable String reward,
        @Nullable String badge,
        @Nullable Showing showing,
        @Nullable String message) {

    /** Multiplies by {@code factor}, together with others of the same lane. */
    public record Multiplier(String lane, BigDecimal factor) {}

    /** A content item for a placement; a higher priority comes first. */
    public record Showing(String placement, String content, int priority) {}

    /**
     * Reads the filled action cells of a row.
     *
     * @throws IllegalArgumentException where a lane stands without a factor or a placement without content, or the
     *                                  other way round; no checked workbook has such a row
     */
    public static RowEffect of(Map<EffectField, CellValue> cells) {
        BigDecimal pointsPerUnit = decimal(cells.get(EffectField.POINTS_PER_UNIT));
        return new RowEffect(
                whole(cells.get(EffectField.POINTS)),
                pointsPerUnit == null ? BigDecimal.ZERO : pointsPerUnit,
                release(cells),
                multiplier(cells),
                key(cells.get(EffectField.REWARD)),
                key(cells.get(EffectField.BADGE)),
                showing(cells),
                key(cells.get(EffectField.NOTIFY)));
    }

    /** Tells whether the row proposes points itself. */
    public boolean addsPoints() {
        return points != 0 || pointsPerUnit.signum() != 0;
    }

    /** Tells whether the row proposes anything that a member keeps or is told; multipliers and content are neither. */
    public boolean earns() {
        return addsPoints() || reward != null || badge != null || message != null;
    }

    private static Release release(Map<EffectField, CellValue> cells) {
        return new Release(
                Math.toIntExact(whole(cells.get(EffectField.PENDING_DAYS))), key(cells.get(EffectField.CONFIRMED_BY)));
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
