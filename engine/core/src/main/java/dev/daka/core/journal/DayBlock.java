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
 * Days of a metric within 256 days that begin with a day whose number since 1970 is divisible by 256. What they have together is known
 * without a look at each.
 *
 * @param total its sum has no zeros at the end of its decimals
 * @param runs  the newest first; two of them never make one
 */
public record DayBlock(LocalDate first, LocalDate last, int days, DayFigure total, NewestFirst<DayRun> runs)
        implements DaySpan {
    private static final int LENGTH = 256;
    private static final DayFigure NOTHING = new DayFigure(0, BigDecimal.ZERO);

    /** Of one run or more. */
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

    /** @throws IllegalArgumentException if its days are others than it says */
    void check() {
        DayBlock checked = of(runs);
        if (!checked.equals(this) || number(first) != number(last)) {
            throw new IllegalArgumentException("A metric has " + days + " days from " + first + " to " + last + " with "
                    + total + ", but " + checked.days + " from " + checked.first + " to " + checked.last + " with "
                    + checked.total);
        }
    }

    /** With more on a day; its runs change. Null if no day is left. */
    static @Nullable DayBlock plus(@Nullable DayBlock block, LocalDate day, DayFigure figure) {
        NewestFirst<DayRun> runs = block == null ? new NewestFirst<>() : block.runs;
        Deque<DayRun> after = new ArrayDeque<>(2);
        DayFigure before = take(day, runs, after);
        DayFigure sum = before == null ? figure : before.plus(figure);
        // A day on which nothing is left is no day of the metric any more.
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

    /** Takes that day and those after it away, and gives what was recorded on it; null if nothing was. */
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
