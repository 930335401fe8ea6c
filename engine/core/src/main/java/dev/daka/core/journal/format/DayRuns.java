package dev.daka.core.journal.format;

import dev.daka.core.decision.DayFigure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.BiConsumer;

/**
 * Days of a metric, those in a row with the same figure together: a member who signs in every day has one run, however many years
 * that goes on.
 */
final class DayRuns {
    /** Days: about 270 years. */
    private static final long LONGEST = 100_000;

    private DayRuns() {}

    private record Run(LocalDate first, int length, DayFigure figure) {}

    static void write(ByteWriter out, NavigableMap<LocalDate, DayFigure> days) {
        List<Run> runs = runs(days);
        out.unsigned(runs.size());
        for (Run run : runs) {
            out.day(run.first);
            out.unsigned(run.length);
            out.unsigned(run.figure.count());
            out.decimal(run.figure.sum());
        }
    }

    private static List<Run> runs(NavigableMap<LocalDate, DayFigure> days) {
        List<Run> runs = new ArrayList<>();
        LocalDate first = null;
        LocalDate next = null;
        DayFigure figure = null;
        int length = 0;
        for (Map.Entry<LocalDate, DayFigure> day : days.entrySet()) {
            if (figure != null && day.getKey().equals(next) && day.getValue().equals(figure)) {
                length++;
            } else {
                if (first != null && figure != null) {
                    runs.add(new Run(first, length, figure));
                }
                first = day.getKey();
                figure = day.getValue();
                length = 1;
            }
            next = day.getKey().plusDays(1);
        }
        if (first != null && figure != null) {
            runs.add(new Run(first, length, figure));
        }
        return runs;
    }

    static void read(ByteReader in, BiConsumer<LocalDate, DayFigure> days) {
        for (int left = in.count(); left > 0; left--) {
            LocalDate first = in.day();
            long length = in.unsigned();
            if (length < 0 || length > LONGEST) {
                throw new IllegalArgumentException("A metric has a run of " + length + " days");
            }
            DayFigure figure = new DayFigure(in.unsigned(), in.decimal());
            for (long day = 0; day < length; day++) {
                days.accept(first.plusDays(day), figure);
            }
        }
    }
}
