package dev.daka.core.decide.metrics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of a metric that a campaign's conditions read.
 *
 * @param first the first day that the campaign reads
 * @param last  the campaign's last day
 * @param days  how many days before the action's day are read at most; null for all days since {@code first}
 */
public record LookBack(
        LocalDate first, LocalDate last, @Nullable Integer days) {
    /**
     * The first day that actions on {@code day} or later read. Returns {@code day} itself if they read no earlier day.
     */
    public LocalDate from(LocalDate day) {
        if (last.isBefore(day)) {
            return day;
        }
        LocalDate from = days == null || day.minusDays(days).isBefore(first) ? first : day.minusDays(days);
        return from.isBefore(day) ? from : day;
    }
}
