package dev.daka.core.decide.metrics;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Metric;
import dev.daka.core.decide.records.DayRun;
import dev.daka.core.decide.records.DaySpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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

    /** Those of the days that it holds, the newest first as they come. */
    public List<DaySpan> of(Iterable<? extends DaySpan> newestFirst) {
        List<DaySpan> held = new ArrayList<>();
        for (DaySpan span : newestFirst) {
            if (holds(span.first()) && holds(span.last())) {
                held.add(span);
            } else if (!span.first().isAfter(last)) {
                addParts(span.runs(), held);
            }
            if (!span.first().isAfter(first)) {
                break;
            }
        }
        return held;
    }

    private void addParts(Iterable<DayRun> runs, List<DaySpan> held) {
        for (DayRun run : runs) {
            LocalDate from = later(run.first(), first);
            LocalDate to = earlier(run.last(), last);
            if (!to.isBefore(from)) {
                held.add(DayRun.of(from, to, run.figure()));
            }
            if (!run.first().isAfter(first)) {
                break;
            }
        }
    }

    /** Holds what either holds, and what is between them. */
    public MetricWindow with(MetricWindow other) {
        return new MetricWindow(earlier(first, other.first), later(last, other.last));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
