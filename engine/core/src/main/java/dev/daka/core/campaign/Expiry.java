package dev.daka.core.campaign;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;

/**
 * How long what a member gets can be spent: so long after the day it could first be spent, and from there to the end of that
 * day, month or year. For example, 12 months and the end of the month: what comes on 2026-03-15 can be spent up to 2027-03-31,
 * that day included.
 *
 * @param after 0 days where only the end counts, such as for what is lost at the end of each year; not less
 */
public record Expiry(Period after, End end) {
    /** When what runs out on a day can be spent to. */
    public enum End {
        DAY,
        MONTH,
        YEAR
    }

    public Expiry {
        if (after.isNegative()) {
            throw new IllegalArgumentException("Nothing expires before it can be spent: " + after);
        }
    }

    /** The last day on which it can be spent, for what can first be spent on {@code day}. */
    public LocalDate lastDayFor(LocalDate day) {
        LocalDate last = day.plus(after);
        return switch (end) {
            case DAY -> last;
            case MONTH -> last.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> last.with(TemporalAdjusters.lastDayOfYear());
        };
    }
}
