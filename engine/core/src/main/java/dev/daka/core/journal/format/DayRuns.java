package dev.daka.core.journal.format;

import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.decide.records.DayRun;
import java.time.LocalDate;

/**
 * Reads and writes the days of a metric as runs: consecutive days with equal figures are one entry. For example, a
 * member who signs in every day has one run, however many years it lasts.
 */
final class DayRuns implements DayForm<DayRun> {
    static final DayRuns FORM = new DayRuns();
    /** Maximum length of a run in days, about 270 years. */
    private static final long LONGEST = 100_000;
    /** Last possible first day of a run. The longest run from there still ends before {@link LocalDate#MAX}. */
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
