package dev.daka.core.decide.metrics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a campaign looks back at a metric.
 *
 * @param first the first day that it looks at
 * @param last  the campaign's last day
 * @param days  the most days before an action's day; null for all since the first
 */
public record LookBack(
        LocalDate first, LocalDate last, @Nullable Integer days) {
    /** The first day that actions of that day or of a later one look at; that day where none does. */
    public LocalDate from(LocalDate day) {
        if (last.isBefore(day)) {
            return day;
        }
        LocalDate from = days == null || day.minusDays(days).isBefore(first) ? first : day.minusDays(days);
        return from.isBefore(day) ? from : day;
    }
}
