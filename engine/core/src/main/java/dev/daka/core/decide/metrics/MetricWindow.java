package dev.daka.core.decide.metrics;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Metric;
import dev.daka.core.decide.records.DayRun;
import dev.daka.core.decide.records.DaySpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The local dates that count for a metric on a given day, both inclusive and within the campaign. The window is empty
 * if {@code last} is before {@code first}.
 *
 * <p>For example, in a campaign from 10-01 to 10-07, on 10-02 a metric over the last 3 days counts 10-01 and 10-02.
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

    /** True if the window contains a day before {@code day}. */
    public boolean reachesBefore(LocalDate day) {
        return !last.isBefore(first) && first.isBefore(day);
    }

    boolean holds(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /** The recorded days within the window, in the given order (newest first). Spans that cross its edges are cut. */
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

    /** The smallest window that contains both windows. */
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
