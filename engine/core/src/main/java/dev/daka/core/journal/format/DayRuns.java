package dev.daka.core.journal.format;

import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.decide.records.DayRun;
import java.time.LocalDate;

/**
 * Days of a metric, those in a row with the same figure together: a member who signs in every day has one run, however many years
 * that goes on.
 */
final class DayRuns implements DayForm<DayRun> {
    static final DayRuns FORM = new DayRuns();
    /** Days: about 270 years. */
    private static final long LONGEST = 100_000;
    /** The longest run that begins on it ends on a day that there is. */
    private static final LocalDate LAST = LocalDate.MAX.minusDays(LONGEST);

    private DayRuns() {}

    @Override
    public void write(ByteWriter out, DayRun run) {
        out.day(run.first());
        out.unsigned(run.length());
        out.unsigned(run.figure().count());
        out.decimal(run.figure().sum());
    }

    @Override
    public DayRun read(ByteReader in) {
        LocalDate first = in.day();
        long length = in.unsigned();
        if (length < 1 || length > LONGEST || first.isAfter(LAST)) {
            throw new IllegalArgumentException("A metric has a run of " + length + " days from " + first);
        }
        return new DayRun(first, (int) length, new DayFigure(in.unsigned(), in.decimal()));
    }

    @Override
    public LocalDate first(DayRun run) {
        return run.first();
    }

    @Override
    public LocalDate last(DayRun run) {
        return run.last();
    }
}
