package dev.daka.bench.table;

import dev.daka.core.evaluation.Occasion;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of the measured table; null stands for a blank cell. It says, in plain Java, what every contestant is to answer.
 *
 * @param points        the row's number, so that the points of an answer tell which rows fired
 * @param minPurchases  threshold of the metric {@code purchases}
 */
public record TaskRow(
        String name,
        String actionType,
        @Nullable String channel,
        @Nullable String memberTier,
        @Nullable BigDecimal amountFrom,
        @Nullable BigDecimal amountTo,
        @Nullable String category,
        @Nullable BigDecimal minPurchases,
        long points) {

    /** Tells whether the row fires, asking for the property that excludes most rows first. */
    public boolean matches(Occasion occasion) {
        return equal(category, occasion.text(Tasks.CATEGORY)) && matchesBesideCategory(occasion);
    }

    /** As {@link #matches}, for those who looked the category up. */
    public boolean matchesBesideCategory(Occasion occasion) {
        return actionType.equals(occasion.getActionType())
                && equal(channel, occasion.getChannel())
                && equal(memberTier, occasion.getMemberTier())
                && atLeast(amountFrom, occasion.getAmount())
                && atMost(amountTo, occasion.getAmount())
                && atLeast(minPurchases, occasion.metric(Tasks.PURCHASES));
    }

    private static boolean equal(@Nullable String cell, @Nullable String actual) {
        return cell == null || cell.equals(actual);
    }

    private static boolean atLeast(@Nullable BigDecimal cell, @Nullable BigDecimal actual) {
        return cell == null || (actual != null && actual.compareTo(cell) >= 0);
    }

    private static boolean atMost(@Nullable BigDecimal cell, @Nullable BigDecimal actual) {
        return cell == null || (actual != null && actual.compareTo(cell) <= 0);
    }

    /** The same row for another type of actions. */
    public TaskRow about(String otherType) {
        return new TaskRow(name, otherType, channel, memberTier, amountFrom, amountTo, category, minPurchases, points);
    }

    /** The same row for categories whose names begin with that; rows of any category get one too. */
    public TaskRow in(String prefix) {
        return new TaskRow(
                name, actionType, channel, memberTier, amountFrom, amountTo, prefix + category, minPurchases, points);
    }
}
