package dev.daka.core.journal;

import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.DayRun;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What a metric recorded of a member: day by day, and all days before a first one in one figure. */
public final class MetricDays {
    /** Two of them never make one. */
    private final NewestFirst<DayRun> runs = new NewestFirst<>();

    private LocalDate first = LocalDate.MIN;
    private DayFigure earlier = new DayFigure(0, BigDecimal.ZERO);

    void add(LocalDate day, DayFigure figure) {
        if (day.isBefore(first)) {
            earlier = earlier.plus(figure);
            return;
        }
        Deque<DayRun> after = new ArrayDeque<>(2);
        DayFigure sum = figure;
        for (DayRun run = runs.newest(); run != null && !run.last().isBefore(day); run = runs.newest()) {
            runs.pop();
            if (run.first().isAfter(day)) {
                after.push(run);
                continue;
            }
            if (run.last().isAfter(day)) {
                after.push(DayRun.of(day.plusDays(1), run.last(), run.figure()));
            }
            if (run.first().isBefore(day)) {
                runs.push(DayRun.of(run.first(), day.minusDays(1), run.figure()));
            }
            sum = run.figure().plus(figure);
            break;
        }
        // A day on which nothing is left is no day of the metric any more.
        if (sum.count() != 0) {
            push(new DayRun(day, 1, sum));
        }
        after.forEach(this::push);
    }

    private void push(DayRun run) {
        DayRun newest = runs.newest();
        if (newest != null
                && newest.last().plusDays(1).equals(run.first())
                && newest.figure().equals(run.figure())) {
            runs.pop();
            runs.push(DayRun.of(newest.first(), run.last(), run.figure()));
        } else {
            runs.push(run);
        }
    }

    /** Puts all days before that one into one figure. */
    void foldBefore(LocalDate day) {
        if (!day.isAfter(first)) {
            return;
        }
        first = day;
        List<DayRun> kept = new ArrayList<>();
        for (DayRun run : runs) {
            if (!run.first().isBefore(day)) {
                kept.add(run);
                continue;
            }
            LocalDate last = run.last();
            if (!last.isBefore(day)) {
                kept.add(DayRun.of(day, last, run.figure()));
                last = day.minusDays(1);
            }
            earlier = earlier.plus(DayRun.of(run.first(), last, run.figure()).total());
        }
        runs.replace(kept);
    }

    boolean isEmpty() {
        return runs.size() == 0 && earlier.isNothing();
    }

    /** Days in a row with the same figure together, the newest first; a view. */
    public NewestFirst<DayRun> runs() {
        return runs;
    }

    /** The same day by day; a copy. */
    public NavigableMap<LocalDate, DayFigure> days() {
        NavigableMap<LocalDate, DayFigure> days = new TreeMap<>();
        for (DayRun run : runs) {
            for (int day = 0; day < run.length(); day++) {
                days.put(run.first().plusDays(day), run.figure());
            }
        }
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
    public void restoreEarlier(LocalDate from, DayFigure figure) {
        first = from;
        earlier = figure;
    }
}
