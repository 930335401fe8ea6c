package dev.daka.core.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A cap per member or a budget shared by all, over a period. Content and notices are never limited.
 *
 * @param name       unique in the workbook
 * @param cell       where it stands, such as {@code Limits!A3}
 * @param kind       cap or budget
 * @param actionType only actions of this type count; null for all
 * @param table      only effects of this table count; null for all
 * @param rule       only effects of the rule of this name count; null for all
 * @param effect     only these effects count; null for all
 * @param attribute  of a cap: each value of this attribute of actions has a count of its own, as does its absence; null for
 *                   one count
 * @param period     when the count starts again
 * @param span       days of a rolling window, minutes of a cool-down, otherwise 1
 * @param measure    points, or times an effect is granted
 * @param amount     how much there is per period, 1 or more
 * @param onReached  what happens to an effect that does not fit
 * @param onCancellation what becomes of its use if an action is taken back; null for what becomes of the effect: use for points comes
 *                   back as they do, use for a reward or a badge is kept as the member keeps it
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

    /** Whose limit it is. */
    public enum Kind {
        /** Each member's own. */
        CAP,
        /** The whole campaign's, or the programme's. */
        BUDGET
    }

    /** When the count starts again, in the campaign's zone. Weeks start on Monday. */
    public enum Period {
        DAY,
        WEEK,
        MONTH,
        CAMPAIGN,
        /** Never: at any time the last so many days count, today included. Caps only. */
        ROLLING,
        /** So many minutes lie between any two times. Caps of one time only. */
        COOLDOWN;

        /** Whether its length is part of the limit. */
        public boolean hasSpan() {
            return this == ROLLING || this == COOLDOWN;
        }

        /**
         * The first day of the period that holds {@code date}; a campaign's period starts when the campaign does. What never
         * starts again counts day by day.
         */
        public LocalDate startOf(LocalDate date, LocalDate campaignStart) {
            return switch (this) {
                case DAY, ROLLING, COOLDOWN -> date;
                case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> date.withDayOfMonth(1);
                case CAMPAIGN -> campaignStart;
            };
        }

        /** The first day of the next period after the one that starts then; null for the campaign's, which is the last. */
        public @Nullable LocalDate nextAfter(LocalDate periodStart) {
            return switch (this) {
                case DAY, ROLLING, COOLDOWN -> periodStart.plusDays(1);
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

    /** What becomes of a limit's use if the action that used it is taken back. */
    public enum OnCancellation {
        /** It comes back: others, or the member again, can use it. */
        RETURN,
        /** It stays used. */
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

    /** A limit whose use comes back, if an action is taken back, as far as the effect does. */
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

    /** A limit on effects of any kind, counted as one, in periods that start again. */
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

    /** The first of the days whose use counts together with that of {@code day}, under which use is counted. */
    public LocalDate countsFrom(LocalDate day) {
        return period == Period.ROLLING ? day.minusDays(span - 1L) : day;
    }
}
