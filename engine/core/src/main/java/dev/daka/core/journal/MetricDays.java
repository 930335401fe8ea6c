package dev.daka.core.journal;

import dev.daka.core.decision.DayFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a metric recorded of a member: day by day, and all days before a first one in one figure. The days stay in runs until
 * {@link #days} is asked, since a decision asks few of the metrics.
 */
public final class MetricDays {
    /** In the order of the days, none that could be part of another; what they hold is in {@code days} once that is there. */
    private List<DayRun> runs = new ArrayList<>();

    private @Nullable NavigableMap<LocalDate, DayFigure> days;
    private LocalDate first = LocalDate.MIN;
    private DayFigure earlier = new DayFigure(0, BigDecimal.ZERO);

    void add(LocalDate day, DayFigure figure) {
        if (day.isBefore(first)) {
            earlier = earlier.plus(figure);
        } else if (days == null && (runs.isEmpty() || !day.isBefore(lastRun().end()))) {
            append(day, figure);
        } else {
            apart().merge(day, figure, MetricDays::plus);
        }
    }

    private DayRun lastRun() {
        return runs.get(runs.size() - 1);
    }

    private void append(LocalDate day, DayFigure figure) {
        if (!runs.isEmpty() && lastRun().goesOnWith(day, figure)) {
            DayRun longer = new DayRun(lastRun().first(), lastRun().length() + 1, figure);
            runs.set(runs.size() - 1, longer);
        } else {
            runs.add(new DayRun(day, 1, figure));
        }
    }

    private NavigableMap<LocalDate, DayFigure> apart() {
        NavigableMap<LocalDate, DayFigure> all = days;
        if (all == null) {
            all = new TreeMap<>();
            for (DayRun run : runs) {
                for (int day = 0; day < run.length(); day++) {
                    all.put(run.first().plusDays(day), run.figure());
                }
            }
            days = all;
            runs = List.of();
        }
        return all;
    }

    /** A day on which nothing is left is no day of the metric any more. */
    private static @Nullable DayFigure plus(DayFigure before, DayFigure more) {
        DayFigure sum = before.plus(more);
        return sum.count() == 0 ? null : sum;
    }

    /** Puts all days before that one into one figure. */
    void foldBefore(LocalDate day) {
        if (!day.isAfter(first)) {
            return;
        }
        first = day;
        if (days == null) {
            foldRunsBefore(day);
            return;
        }
        Map<LocalDate, DayFigure> over = days.headMap(day);
        for (DayFigure figure : over.values()) {
            earlier = earlier.plus(figure);
        }
        over.clear();
    }

    private void foldRunsBefore(LocalDate day) {
        int over = 0;
        while (over < runs.size() && !runs.get(over).end().isAfter(day)) {
            earlier = earlier.plus(runs.get(over).figure().times(runs.get(over).length()));
            over++;
        }
        runs.subList(0, over).clear();
        if (!runs.isEmpty() && runs.get(0).first().isBefore(day)) {
            DayRun cut = runs.get(0);
            int before = (int) ChronoUnit.DAYS.between(cut.first(), day);
            earlier = earlier.plus(cut.figure().times(before));
            runs.set(0, new DayRun(day, cut.length() - before, cut.figure()));
        }
    }

    boolean isEmpty() {
        return runs.isEmpty() && (days == null || days.isEmpty()) && earlier.isNothing();
    }

    /** A view. */
    public NavigableMap<LocalDate, DayFigure> days() {
        return Collections.unmodifiableNavigableMap(apart());
    }

    /** The same days, those in a row with the same figure together. */
    public List<DayRun> runs() {
        if (days == null) {
            return Collections.unmodifiableList(runs);
        }
        return together(days);
    }

    private static List<DayRun> together(NavigableMap<LocalDate, DayFigure> days) {
        List<DayRun> together = new ArrayList<>();
        LocalDate first = LocalDate.MIN;
        DayFigure figure = null;
        int length = 0;
        for (Map.Entry<LocalDate, DayFigure> day : days.entrySet()) {
            if (day.getValue().equals(figure) && day.getKey().equals(first.plusDays(length))) {
                length++;
                continue;
            }
            if (figure != null) {
                together.add(new DayRun(first, length, figure));
            }
            first = day.getKey();
            figure = day.getValue();
            length = 1;
        }
        if (figure != null) {
            together.add(new DayRun(first, length, figure));
        }
        return together;
    }

    /** Days before it are not told apart any more; {@link LocalDate#MIN} where all are. */
    public LocalDate first() {
        return first;
    }

    /** What was recorded before {@link #first}. */
    public DayFigure earlier() {
        return earlier;
    }

    /** As a stored state has it: run after run, in the order of the days. */
    public void restore(DayRun run) {
        runs.add(run);
    }

    /** As a stored state has it: a day that is a run alone. */
    public void restore(LocalDate day, DayFigure figure) {
        restore(new DayRun(day, 1, figure));
    }

    /** As a stored state has it. */
    public void restoreEarlier(LocalDate from, DayFigure figure) {
        first = from;
        earlier = figure;
    }
}
