package dev.daka.core.decide.records;

import java.time.LocalDate;

/**
 * Days on which a metric recorded something, with their total: one run, or several runs with or without gaps between
 * them.
 */
public interface DaySpan {
    LocalDate first();

    LocalDate last();

    /** Number of recorded days, 1 or more. If there are gaps, it is less than the number of days from first to last. */
    int days();

    DayFigure total();

    /** The runs in this span, newest first. */
    Iterable<DayRun> runs();

    default boolean isGapless() {
        return days() == last().toEpochDay() - first().toEpochDay() + 1;
    }
}
