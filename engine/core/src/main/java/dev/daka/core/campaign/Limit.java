package dev.daka.core.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A cap per member, or a budget that all members share, over a period. Content and messages are never limited.
 *
 * @param name           name, unique in the workbook
 * @param cell           position in the workbook, such as {@code Limits!A3}
 * @param kind           cap or budget
 * @param actionType     only actions of this type count; null for all
 * @param table          only effects of this table count; null for all
 * @param rule           only effects of the rule with this name count; null for all
 * @param effect         only these effects count; null for all
 * @param attribute      for a cap: each value of this attribute of actions is counted separately, and so is its
 *     absence; null for a single count
 * @param period         when the count starts again
 * @param span           days of a rolling window, or minutes of a cool-down; otherwise 1
 * @param measure        whether points are counted, or the times that an effect is granted
 * @param amount         allowed use per period, 1 or more
 * @param onReached      what happens to an effect that exceeds the limit
 * @param onCancellation what happens to use of the limit if the action is cancelled; if null, use is returned for
 *     points, which are reversed, and kept for rewards and badges, which the member keeps
 */
public record Limit(
        String name,
        String cell,
        Kind kind,
        @Nullable String actionType,
        @Nullable String table,
        @Nullable String rule,
        @Nullable LimitedEffect effect,
        @Nullable String attribute,
        Period period,
        int span,
        Measure measure,
        long amount,
        OnReached onReached,
        @Nullable OnCancellation onCancellation) {

    /** Who shares the limit. */
    public enum Kind {
        /** Each member has a separate count. */
        CAP,
        /** All members share one count, in one campaign or in all campaigns. */
        BUDGET
    }

    /** When the count starts again, in the campaign's zone. Weeks start on Monday. */
    public enum Period {
        DAY,
        WEEK,
        MONTH,
        CAMPAIGN,
        /** A window of the last {@code span} days, including today. The count never starts again. Only for caps. */
        ROLLING,
        /** At least {@code span} minutes must pass between two times. Only for caps on times with amount 1. */
        COOLDOWN;

        /** True if the period has a length that the limit states. */
        public boolean hasSpan() {
            return this == ROLLING || this == COOLDOWN;
        }

        /**
         * First day of the period that contains {@code date}. For {@link #CAMPAIGN} it is the campaign's first day.
         * For rolling windows and cool-downs it is {@code date}, because their use is counted day by day.
         */
        public LocalDate startOf(LocalDate date, LocalDate campaignStart) {
            return switch (this) {
                case DAY, ROLLING, COOLDOWN -> date;
                case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> date.withDayOfMonth(1);
                case CAMPAIGN -> campaignStart;
            };
        }

        /** First day of the following period; null for {@link #CAMPAIGN}, which has none. */
        public @Nullable LocalDate nextAfter(LocalDate periodStart) {
            return switch (this) {
                case DAY, ROLLING, COOLDOWN -> periodStart.plusDays(1);
                case WEEK -> periodStart.plusWeeks(1);
                case MONTH -> periodStart.plusMonths(1);
                case CAMPAIGN -> null;
            };
        }
    }

    /** What the limit counts. */
    public enum Measure {
        POINTS,
        TIMES
    }

    /** What happens to an effect that exceeds the limit. */
    public enum OnReached {
        /** The whole effect is withheld. */
        WITHHOLD,
        /** Points are granted up to the limit. Other effects are withheld. */
        PARTIAL
    }

    /** What happens to use of a limit if the action is cancelled. */
    public enum OnCancellation {
        /** The use is returned and can be used again. */
        RETURN,
        /** The use is kept. */
        KEEP
    }

    public Limit {
        if (amount < 1 || span < 1) {
            throw new IllegalArgumentException("A limit and its span are 1 or more: " + amount + ", " + span);
        }
        if (span != 1 && !period.hasSpan()) {
            throw new IllegalArgumentException("Only rolling windows and cool-downs have a span: " + span);
        }
        if (kind == Kind.BUDGET && (period.hasSpan() || attribute != null)) {
            throw new IllegalArgumentException("Only caps roll, cool down or count per attribute: " + name);
        }
        if (period == Period.COOLDOWN && (measure != Measure.TIMES || amount != 1)) {
            throw new IllegalArgumentException("A cool-down lies between single times: " + name);
        }
    }

    /**
     * Creates a limit with the default for cancellations: use for points is returned, use for rewards and badges is
     * kept.
     */
    public Limit(
            String name,
            String cell,
            Kind kind,
            @Nullable String actionType,
            @Nullable String table,
            @Nullable String rule,
            @Nullable LimitedEffect effect,
            @Nullable String attribute,
            Period period,
            int span,
            Measure measure,
            long amount,
            OnReached onReached) {
        this(
                name,
                cell,
                kind,
                actionType,
                table,
                rule,
                effect,
                attribute,
                period,
                span,
                measure,
                amount,
                onReached,
                null);
    }

    /** Creates a limit on effects of all types, with a single count, in a period without a span. */
    public Limit(
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
        this(name, cell, kind, actionType, table, rule, null, null, period, 1, measure, amount, onReached);
    }

    /**
     * First day whose use counts together with that of {@code day}: for a rolling window of 7 days, 6 days earlier.
     *
     * @param day day under which use is counted; for a period that starts again, its first day
     */
    public LocalDate countsFrom(LocalDate day) {
        return period == Period.ROLLING ? day.minusDays(span - 1L) : day;
    }
}
