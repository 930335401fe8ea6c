package dev.daka.core.journal;

import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.decide.records.DayRun;
import dev.daka.core.decide.records.DaySpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A metric's days within one block of 256 calendar days, with their total. A block begins with a day whose epoch day is
 * divisible by 256. The total makes it unnecessary to add up the days.
 *
 * @param first first day with a record
 * @param last  last day with a record
 * @param days  number of days with a record
 * @param total count and sum of all days; the sum has no trailing zeros after the decimal point
 * @param runs  the days as runs, newest first; neighbouring days with equal figures are in one run
 */
public record DayBlock(LocalDate first, LocalDate last, int days, DayFigure total, NewestFirst<DayRun> runs)
        implements DaySpan {
    private static final int LENGTH = 256;
    private static final DayFigure NOTHING = new DayFigure(0, BigDecimal.ZERO);

    /** Builds a block from its runs, 1 or more. */
    static DayBlock of(NewestFirst<DayRun> runs) {
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        int days = 0;
        DayFigure total = NOTHING;
        for (DayRun run : runs) {
            first = run.first();
            last = last.equals(LocalDate.MIN) ? run.last() : last;
            days += run.length();
            total = total.plus(run.total());
        }
        return new DayBlock(first, last, days, total.stripped(), runs);
    }

    static long number(LocalDate day) {
        return Math.floorDiv(day.toEpochDay(), LENGTH);
    }

    /** @throws IllegalArgumentException if the runs do not match the block's days or total */
    void check() {
        DayBlock checked = of(runs);
        if (!checked.equals(this) || number(first) != number(last)) {
            throw new IllegalArgumentException("A metric has " + days + " days from " + first + " to " + last + " with "
                    + total + ", but " + checked.days + " from " + checked.first + " to " + checked.last + " with "
                    + checked.total);
        }
    }

    /** Adds a figure to a day. Changes the runs of {@code block}. Returns null if no day remains. */
    static @Nullable DayBlock plus(@Nullable DayBlock block, LocalDate day, DayFigure figure) {
        NewestFirst<DayRun> runs = block == null ? new NewestFirst<>() : block.runs;
        Deque<DayRun> after = new ArrayDeque<>(2);
        DayFigure before = take(day, runs, after);
        DayFigure sum = before == null ? figure : before.plus(figure);
        // A day whose actions are all cancelled no longer counts as a day of the metric.
        boolean isLeft = sum.count() != 0;
        if (isLeft) {
            push(runs, new DayRun(day, 1, sum));
        }
        after.forEach(run -> push(runs, run));
        if (runs.size() == 0) {
            return null;
        }
        return block == null || !isLeft ? of(runs) : block.with(day, before == null ? 1 : 0, figure);
    }

    private DayBlock with(LocalDate day, int more, DayFigure figure) {
        return new DayBlock(
                day.isBefore(first) ? day : first,
                day.isAfter(last) ? day : last,
                days + more,
                total.plus(figure).stripped(),
                runs);
    }

    /**
     * Removes the day from the runs and moves the later runs to {@code after}. Returns the day's figure; null if it has
     * none.
     */
    private static @Nullable DayFigure take(LocalDate day, NewestFirst<DayRun> runs, Deque<DayRun> after) {
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
            return run.figure();
        }
        return null;
    }

    private static void push(NewestFirst<DayRun> runs, DayRun run) {
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
}
