package dev.daka.core.decide.records;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Consecutive days on which a metric recorded the same figure. For a member who signed in once on each day of 2026,
 * {@code first} is 2026-01-01 and {@code length} is 365.
 *
 * @param length number of days, 1 or more
 */
public record DayRun(LocalDate first, int length, DayFigure figure) implements DaySpan {
    public DayRun {
        if (length < 1) {
            throw new IllegalArgumentException("A run of " + length + " days");
        }
    }

    /** The run from {@code first} to {@code last}, both inclusive. */
    public static DayRun of(LocalDate first, LocalDate last, DayFigure figure) {
        return new DayRun(first, Math.toIntExact(last.toEpochDay() - first.toEpochDay() + 1), figure);
    }

    /** A view of {@code days} as runs of one day, newest first. Later changes of the map show in it. */
    public static Iterable<DayRun> newestFirst(NavigableMap<LocalDate, DayFigure> days) {
        return () -> {
            Iterator<Map.Entry<LocalDate, DayFigure>> newestFirst =
                    days.descendingMap().entrySet().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return newestFirst.hasNext();
                }

                @Override
                public DayRun next() {
                    Map.Entry<LocalDate, DayFigure> day = newestFirst.next();
                    return new DayRun(day.getKey(), 1, day.getValue());
                }
            };
        };
    }

    @Override
    public LocalDate last() {
        return length == 1 ? first : first.plusDays(length - 1L);
    }

    @Override
    public int days() {
        return length;
    }

    @Override
    public DayFigure total() {
        return length == 1 ? figure : figure.times(length);
    }

    @Override
    public List<DayRun> runs() {
        return List.of(this);
    }
}
