package dev.daka.core.journal.format;

import dev.daka.core.decision.DayFigure;
import dev.daka.core.journal.DayRun;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * Days of a metric, those in a row with the same figure together: a member who signs in every day has one run, however many years
 * that goes on.
 */
final class DayRuns {
    /** Days: about 270 years. */
    private static final long LONGEST = 100_000;
    /** The longest run that begins on it ends on a day that there is. */
    private static final LocalDate LAST = LocalDate.MAX.minusDays(LONGEST);

    private DayRuns() {}

    static void write(ByteWriter out, List<DayRun> runs) {
        out.unsigned(runs.size());
        for (DayRun run : runs) {
            out.day(run.first());
            out.unsigned(run.length());
            out.unsigned(run.figure().count());
            out.decimal(run.figure().sum());
        }
    }

    static void read(ByteReader in, Consumer<DayRun> runs) {
        for (int left = in.count(); left > 0; left--) {
            LocalDate first = in.day();
            long length = in.unsigned();
            if (length < 1 || length > LONGEST || first.isAfter(LAST)) {
                throw new IllegalArgumentException("A metric has a run of " + length + " days from " + first);
            }
            runs.accept(new DayRun(first, (int) length, new DayFigure(in.unsigned(), in.decimal())));
        }
    }
}
