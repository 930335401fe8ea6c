package dev.daka.bench.table;

import dev.daka.core.evaluation.Occasion;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of the measured table. Null stands for a blank cell. {@link #matches} defines in plain Java when every
 * contestant must fire the row.
 *
 * @param points       the row's number, so that the points of an answer tell which rows fired
 * @param minPurchases smallest value of the metric {@code purchases} for which the row fires
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

    /** True if the row fires. The condition that excludes most rows is tested first. */
    public boolean matches(Occasion occasion) {
        return equal(category, occasion.text(Tasks.CATEGORY)) && matchesBesideCategory(occasion);
    }

    /** Like {@link #matches}, but without the category, for callers that have looked it up. */
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

    /** The same row for another action type. */
    public TaskRow about(String otherType) {
        return new TaskRow(name, otherType, channel, memberTier, amountFrom, amountTo, category, minPurchases, points);
    }

    /** The same row with a prefix before its category. A row for any category gets a category too. */
    public TaskRow in(String prefix) {
        return new TaskRow(
                name, actionType, channel, memberTier, amountFrom, amountTo, prefix + category, minPurchases, points);
    }
}
