package dev.daka.core.journal;

import dev.daka.core.decision.DayFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a metric recorded of a member: day by day, and all days before a first one in one figure. */
public final class MetricDays {
    private final NavigableMap<LocalDate, DayFigure> days = new TreeMap<>();
    private LocalDate first = LocalDate.MIN;
    private DayFigure earlier = new DayFigure(0, BigDecimal.ZERO);

    void add(LocalDate day, DayFigure figure) {
        if (day.isBefore(first)) {
            earlier = earlier.plus(figure);
        } else {
            days.merge(day, figure, MetricDays::plus);
        }
    }

    /** A day on which nothing is left is no day of the metric any more. */
    private static @Nullable DayFigure plus(DayFigure before, DayFigure more) {
        DayFigure sum = before.plus(more);
        return sum.count() == 0 ? null : sum;
    }

    /** Puts all days before that one into one figure. */
    void foldBefore(LocalDate day) {
        if (day.isAfter(first)) {
            Map<LocalDate, DayFigure> over = days.headMap(day);
            for (DayFigure figure : over.values()) {
                earlier = earlier.plus(figure);
            }
            over.clear();
            first = day;
        }
    }

    boolean isEmpty() {
        return days.isEmpty() && earlier.isNothing();
    }

    /** A view. */
    public NavigableMap<LocalDate, DayFigure> days() {
        return Collections.unmodifiableNavigableMap(days);
    }

    /** Days before it are not told apart any more; {@link LocalDate#MIN} where all are. */
    public LocalDate first() {
        return first;
    }

    /** What was recorded before {@link #first}. */
    public DayFigure earlier() {
        return earlier;
    }

    /** As a stored state has it. */
    public void restore(LocalDate day, DayFigure figure) {
        days.put(day, figure);
    }

    /** As a stored state has it. */
    public void restoreEarlier(LocalDate from, DayFigure figure) {
        first = from;
        earlier = figure;
    }
}
