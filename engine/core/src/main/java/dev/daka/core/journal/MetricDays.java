package dev.daka.core.journal;

import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.decide.records.DayRun;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What a metric recorded about a member: a figure for each day, and one figure for all days before {@link #first}. */
public final class MetricDays {
    private final NewestFirst<DayBlock> blocks = new NewestFirst<>();
    private LocalDate first = LocalDate.MIN;
    private DayFigure earlier = new DayFigure(0, BigDecimal.ZERO);

    /** Adds a figure to a day; the figure is less than 0 in a cancellation. */
    public void add(LocalDate day, DayFigure figure) {
        if (day.isBefore(first)) {
            fold(figure);
            return;
        }
        long number = DayBlock.number(day);
        Deque<DayBlock> after = new ArrayDeque<>(2);
        DayBlock block = blocks.newest();
        while (block != null && DayBlock.number(block.first()) > number) {
            blocks.pop();
            after.push(block);
            block = blocks.newest();
        }
        if (block != null && DayBlock.number(block.first()) == number) {
            blocks.pop();
        } else {
            block = null;
        }
        block = DayBlock.plus(block, day, figure);
        if (block != null) {
            blocks.push(block);
        }
        after.forEach(blocks::push);
    }

    /** Combines all days before {@code day} into one figure. */
    void foldBefore(LocalDate day) {
        if (!day.isAfter(first)) {
            return;
        }
        first = day;
        List<DayBlock> kept = new ArrayList<>();
        for (DayBlock block : blocks) {
            if (block.last().isBefore(day)) {
                fold(block.total());
            } else if (block.first().isBefore(day)) {
                kept.add(foldBefore(day, block));
            } else {
                kept.add(block);
            }
        }
        blocks.replace(kept);
    }

    private DayBlock foldBefore(LocalDate day, DayBlock block) {
        List<DayRun> kept = new ArrayList<>();
        for (DayRun run : block.runs()) {
            if (run.last().isBefore(day)) {
                fold(run.total());
            } else if (run.first().isBefore(day)) {
                kept.add(DayRun.of(day, run.last(), run.figure()));
                fold(DayRun.of(run.first(), day.minusDays(1), run.figure()).total());
            } else {
                kept.add(run);
            }
        }
        NewestFirst<DayRun> runs = new NewestFirst<>();
        runs.replace(kept);
        return DayBlock.of(runs);
    }

    private void fold(DayFigure figure) {
        earlier = earlier.plus(figure).stripped();
    }

    boolean isEmpty() {
        return blocks.size() == 0 && earlier.isNothing();
    }

    /** A view of the blocks, newest first. */
    public NewestFirst<DayBlock> blocks() {
        return blocks;
    }

    /**
     * A copy of all figures by day.
     *
     * @throws IllegalArgumentException if the stored state is damaged
     */
    public NavigableMap<LocalDate, DayFigure> days() {
        NavigableMap<LocalDate, DayFigure> days = new TreeMap<>();
        for (DayBlock block : blocks) {
            block.check();
            for (DayRun run : block.runs()) {
                for (int day = 0; day < run.length(); day++) {
                    days.put(run.first().plusDays(day), run.figure());
                }
            }
        }
        return Collections.unmodifiableNavigableMap(days);
    }

    /** The day before which all days are combined into {@link #earlier}; {@link LocalDate#MIN} if none are. */
    public LocalDate first() {
        return first;
    }

    /** The combined figure of all days before {@link #first}. */
    public DayFigure earlier() {
        return earlier;
    }

    /** Sets the combined figure when a stored state is read. */
    public void restoreEarlier(LocalDate from, DayFigure figure) {
        first = from;
        earlier = figure;
    }
}
