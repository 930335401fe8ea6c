package dev.daka.core.journal;

import dev.daka.core.decision.DayFigure;
import java.time.LocalDate;

/**
 * Days in a row on each of which a metric recorded the same. Of a member who signed in once on each day of 2026, first is
 * 2026-01-01 and length 365.
 *
 * @param length days, 1 or more
 */
public record DayRun(LocalDate first, int length, DayFigure figure) {
    public DayRun {
        if (length < 1) {
            throw new IllegalArgumentException("A run of " + length + " days");
        }
    }

    /** The day after the last one. */
    LocalDate end() {
        return first.plusDays(length);
    }

    /** Whether that day goes on with it. */
    boolean goesOnWith(LocalDate day, DayFigure recorded) {
        return day.equals(end()) && recorded.equals(figure);
    }
}
