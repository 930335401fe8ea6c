package dev.daka.core.decide.records;

import java.time.LocalDate;

/** Days on which a metric recorded something, with what they have together: one run, or several that gaps may lie between. */
public interface DaySpan {
    LocalDate first();

    LocalDate last();

    /** How many there are, 1 or more; fewer than from the first to the last if there are gaps. */
    int days();

    DayFigure total();

    /** The newest first. */
    Iterable<DayRun> runs();

    default boolean isGapless() {
        return days() == last().toEpochDay() - first().toEpochDay() + 1;
    }
}
