package dev.daka.core.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A cap per member or a budget of the whole campaign, over a period. Content and notices are never limited.
 *
 * @param name       unique in the workbook
 * @param cell       where it stands, such as {@code Limits!A3}
 * @param kind       cap or budget
 * @param actionType only actions of this type count; null for all
 * @param table      only effects of this table count; null for all
 * @param rule       only effects of the rule of this name count; null for all
 * @param period     when the count starts again
 * @param measure    points, or times an effect is granted
 * @param amount     how much there is per period, 1 or more
 * @param onReached  what happens to an effect that does not fit
 */
public record Limit(
        String name,
        String cell,
        Kind kind,
        @Nullable String actionType,
        @Nullable String table,
        @Nullable String rule,
        Period period,
        Measure measure,
        long amount,
        OnReached onReached) {

    /** Whose limit it is. */
    public enum Kind {
        /** Each member's own. */
        CAP,
        /** The whole campaign's. */
        BUDGET
    }

    /** When the count starts again, in the campaign's zone. Weeks start on Monday. */
    public enum Period {
        DAY,
        WEEK,
        MONTH,
        CAMPAIGN;

        /** The first day of the period that holds {@code date}; a campaign's period starts when the campaign does. */
        public LocalDate startOf(LocalDate date, LocalDate campaignStart) {
            return switch (this) {
                case DAY -> date;
                case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> date.withDayOfMonth(1);
                case CAMPAIGN -> campaignStart;
            };
        }

        /** The first day of the next period after the one that starts then; null for the campaign's, which is the last. */
        public @Nullable LocalDate nextAfter(LocalDate periodStart) {
            return switch (this) {
                case DAY -> periodStart.plusDays(1);
                case WEEK -> periodStart.plusWeeks(1);
                case MONTH -> periodStart.plusMonths(1);
                case CAMPAIGN -> null;
            };
        }
    }

    /** What is counted. */
    public enum Measure {
        POINTS,
        TIMES
    }

    /** What happens to an effect that does not fit. */
    public enum OnReached {
        /** None of it is granted. */
        WITHHOLD,
        /** Points are granted as far as they go; other effects are withheld. */
        PARTIAL
    }

    public Limit {
        if (amount < 1) {
            throw new IllegalArgumentException("A limit is 1 or more: " + amount);
        }
    }
}
