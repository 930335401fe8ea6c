package dev.daka.core.decide.metrics;

import dev.daka.core.action.Action;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Metric;
import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.decide.records.DayRun;
import dev.daka.core.decide.records.DaySpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one metric for an action that is being decided.
 *
 * <p>For example, with sign-ins on record on 10-01 and 10-02, a member who signs in on 10-03 reads: count 3, distinct
 * days 3, streak 3. Signing in a second time on 10-03 reads: count 4, distinct days 3, streak 3. Any other action on
 * 10-04 reads streak 0, because no sign-in is on record for that day yet.
 */
public final class MetricReading {
    private static final DayFigure ONCE = new DayFigure(1, BigDecimal.ZERO);

    private final Metric metric;
    private final Campaign campaign;
    private final LocalDate today;
    private final @Nullable DayFigure now;

    public MetricReading(Metric metric, Campaign campaign, Action action) {
        this.metric = metric;
        this.campaign = campaign;
        this.today = campaign.dateOf(action.occurredAt());
        this.now = counts(metric, action) ? figureOf(action) : null;
    }

    /** What the action adds to the metric on {@link #today()}; null if the metric does not count the action. */
    public @Nullable DayFigure now() {
        return now;
    }

    /** The action's local date in the campaign's zone. */
    public LocalDate today() {
        return today;
    }

    /**
     * The metric's value, including the action.
     *
     * @param recorded the days on record, newest first
     */
    public BigDecimal valueOver(Iterable<? extends DaySpan> recorded) {
        MetricWindow window = window();
        List<DaySpan> days = window.of(recorded);
        DayFigure added = window.holds(today) ? now : null;
        return switch (metric.kind()) {
            case COUNT -> cycled(total(days).count() + (added == null ? 0 : added.count()));
            case SUM -> added == null ? total(days).sum() : total(days).sum().add(added.sum());
            case DISTINCT_DAYS -> cycled(number(days) + (added == null || isOnRecord(today, days) ? 0 : 1));
            case STREAK -> cycled(streak(days, window, added != null));
        };
    }

    /** The days whose figures the metric's value includes. */
    public MetricWindow window() {
        return MetricWindow.of(metric, campaign, today);
    }

    /**
     * The recorded days condensed into one run that gives the same value, even if the action's amount changes later.
     * Empty if no day is needed.
     */
    public List<DayRun> condensed(Iterable<? extends DaySpan> recorded) {
        MetricWindow window = window();
        List<DaySpan> days = window.of(recorded);
        if (days.isEmpty()) {
            return List.of();
        }
        LocalDate newest = days.get(0).last();
        return switch (metric.kind()) {
            case COUNT, SUM -> List.of(new DayRun(newest, 1, total(days)));
            case DISTINCT_DAYS -> upTo(newest, number(days));
            case STREAK -> lastOfStreak(days, window);
        };
    }

    /**
     * The most recent days of the streak, as many as the value in the metric's cycle needs in addition to the action.
     */
    private List<DayRun> lastOfStreak(List<DaySpan> days, MetricWindow window) {
        boolean acted = now != null && window.holds(today);
        long kept = cycled(streak(days, window, acted)).longValueExact() - (acted ? 1 : 0);
        return kept == 0 ? List.of() : upTo(acted ? today.minusDays(1) : window.last(), kept);
    }

    /** A run of {@code days} days that ends on {@code last}, with one action on each day. */
    private static List<DayRun> upTo(LocalDate last, long days) {
        return List.of(DayRun.of(last.minusDays(days - 1), last, ONCE));
    }

    private static DayFigure total(List<DaySpan> days) {
        long count = 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (DaySpan span : days) {
            DayFigure figure = span.total();
            count += figure.count();
            sum = sum.add(figure.sum());
        }
        return new DayFigure(count, sum);
    }

    private static long number(List<DaySpan> days) {
        long number = 0;
        for (DaySpan span : days) {
            number += span.days();
        }
        return number;
    }

    /** True if {@code day} is the newest day on record. No later day may be in the list. */
    private static boolean isOnRecord(LocalDate day, List<DaySpan> days) {
        return !days.isEmpty() && days.get(0).last().equals(day);
    }

    private static boolean counts(Metric metric, Action action) {
        return action.type() != null
                && (metric.actionType() == null || metric.actionType().equals(action.type()));
    }

    private static DayFigure figureOf(Action action) {
        return new DayFigure(1, action.amount() == null ? BigDecimal.ZERO : action.amount());
    }

    /**
     * Counts days back from the window's last day until a day has no record. If the action counts, the action's day is
     * in the streak and counting starts on the day before.
     */
    private long streak(List<DaySpan> days, MetricWindow window, boolean actedToday) {
        LocalDate last = actedToday ? today.minusDays(1) : window.last();
        return (actedToday ? 1 : 0) + last.toEpochDay() - missing(days, last).toEpochDay();
    }

    /** The latest day on or before {@code last} that has no record. */
    private static LocalDate missing(Iterable<? extends DaySpan> days, LocalDate last) {
        LocalDate missing = last;
        for (DaySpan span : days) {
            if (span.last().isBefore(missing)) {
                break;
            }
            if (!span.first().isAfter(missing)) {
                missing = span.isGapless() ? span.first().minusDays(1) : missing(span.runs(), missing);
            }
        }
        return missing;
    }

    private BigDecimal cycled(long value) {
        Integer cycle = metric.cycle();
        return BigDecimal.valueOf(cycle == null || value == 0 ? value : (value - 1) % cycle + 1);
    }
}
