package dev.daka.core.metrics;

import dev.daka.core.action.Action;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Metric;
import dev.daka.core.decision.DayFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads one metric for an action that is being decided.
 *
 * <p>For example, with sign-ins on record on 10-01 and 10-02, a member who signs in on 10-03 reads: count 3, distinct
 * days 3, streak 3. Signing in a second time on 10-03 reads: count 4, distinct days 3, streak 3. Any other action on
 * 10-04 reads streak 0, since nothing is on record of that day yet.
 */
public final class MetricReading {
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

    /** What the action adds to the metric on {@link #today()}; null where it does not count. */
    public @Nullable DayFigure now() {
        return now;
    }

    /** The action's local date in the campaign's zone. */
    public LocalDate today() {
        return today;
    }

    /** The metric's value, the action included. */
    public BigDecimal valueOver(NavigableMap<LocalDate, DayFigure> recorded) {
        MetricWindow window = MetricWindow.of(metric, campaign, today);
        NavigableMap<LocalDate, DayFigure> days = window.of(recorded);
        DayFigure added = window.holds(today) ? now : null;
        return switch (metric.kind()) {
            case COUNT ->
                cycled(days.values().stream().mapToLong(DayFigure::count).sum() + (added == null ? 0 : added.count()));
            case SUM ->
                days.values().stream()
                        .map(DayFigure::sum)
                        .reduce(added == null ? BigDecimal.ZERO : added.sum(), BigDecimal::add);
            case DISTINCT_DAYS -> cycled(days.size() + (added == null || days.containsKey(today) ? 0 : 1));
            case STREAK -> cycled(streak(days, window, added != null));
        };
    }

    /** The days that it looks at. */
    public NavigableMap<LocalDate, DayFigure> window(NavigableMap<LocalDate, DayFigure> recorded) {
        return MetricWindow.of(metric, campaign, today).of(recorded);
    }

    /** As few days as give the same value, whatever the action's own amount. */
    public NavigableMap<LocalDate, DayFigure> condensed(NavigableMap<LocalDate, DayFigure> recorded) {
        MetricWindow window = MetricWindow.of(metric, campaign, today);
        NavigableMap<LocalDate, DayFigure> days = window.of(recorded);
        return switch (metric.kind()) {
            case COUNT, SUM ->
                days.values().stream()
                        .reduce(DayFigure::plus)
                        .map(sum -> new TreeMap<>(Map.of(days.lastKey(), sum)))
                        .orElseGet(TreeMap::new);
            case DISTINCT_DAYS -> new TreeMap<>(days);
            case STREAK -> new TreeMap<>(lastOfStreak(days, window));
        };
    }

    /** As many days of the streak, up to the last one on record, as its value in the cycle takes beside the action. */
    private NavigableMap<LocalDate, DayFigure> lastOfStreak(
            NavigableMap<LocalDate, DayFigure> days, MetricWindow window) {
        boolean acted = now != null && window.holds(today);
        long kept = cycled(streak(days, window, acted)).longValueExact() - (acted ? 1 : 0);
        LocalDate last = acted ? today.minusDays(1) : window.last();
        return kept == 0 ? Collections.emptyNavigableMap() : days.subMap(last.minusDays(kept - 1), true, last, true);
    }

    private static boolean counts(Metric metric, Action action) {
        return action.type() != null
                && (metric.actionType() == null || metric.actionType().equals(action.type()));
    }

    private static DayFigure figureOf(Action action) {
        return new DayFigure(1, action.amount() == null ? BigDecimal.ZERO : action.amount());
    }

    /** Counts back from the window's last day until a day is missing. */
    private long streak(NavigableMap<LocalDate, DayFigure> days, MetricWindow window, boolean actedToday) {
        LocalDate expected = window.last();
        long length = 0;
        if (actedToday) {
            length = 1;
            expected = today.minusDays(1);
        }
        if (expected.isBefore(window.first())) {
            return length;
        }
        for (LocalDate day : days.headMap(expected, true).descendingKeySet()) {
            if (!day.equals(expected)) {
                break;
            }
            length++;
            expected = expected.minusDays(1);
        }
        return length;
    }

    private BigDecimal cycled(long value) {
        Integer cycle = metric.cycle();
        return BigDecimal.valueOf(cycle == null || value == 0 ? value : (value - 1) % cycle + 1);
    }
}
