package dev.daka.core.metrics;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Metric;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;

/**
 * The local dates that count for a metric on a given day, both inclusive and within the campaign; none where {@code last} is before
 * {@code first}.
 *
 * <p>For example, in a campaign from 10-01 to 10-07 a metric of the last 3 days looks, on 10-02, at 10-01 and 10-02.
 */
public record MetricWindow(LocalDate first, LocalDate last) {
    public static MetricWindow of(Metric metric, Campaign campaign, LocalDate today) {
        LocalDate first = metric.from() == null ? campaign.startsOn() : later(metric.from(), campaign.startsOn());
        LocalDate last =
                earlier(metric.to() == null ? campaign.endsOn() : earlier(metric.to(), campaign.endsOn()), today);
        if (metric.days() != null) {
            first = later(first, today.minusDays(metric.days() - 1L));
        }
        return new MetricWindow(first, last);
    }

    /** Whether days before that one count. */
    public boolean reachesBefore(LocalDate day) {
        return !last.isBefore(first) && first.isBefore(day);
    }

    boolean holds(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    <T> NavigableMap<LocalDate, T> of(NavigableMap<LocalDate, T> days) {
        return last.isBefore(first) ? Collections.emptyNavigableMap() : days.subMap(first, true, last, true);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
