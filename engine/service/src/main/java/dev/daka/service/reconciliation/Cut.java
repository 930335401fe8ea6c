package dev.daka.service.reconciliation;

import dev.daka.core.booking.SharedCounter;
import dev.daka.service.journal.Mark;
import java.util.List;

/**
 * Where a run stopped: all rows before it were read.
 *
 * @param mark the first rows that were not, perhaps
 * @param sums what the rows before it sum to
 */
record Cut(Mark mark, Sums sums) {
    /** Before all rows. */
    static final Cut START = new Cut(Mark.START, new Sums(List.of(), List.of()));

    /**
     * What rows sum to.
     *
     * @param figures by currency
     * @param uses    of shared counters
     */
    record Sums(List<Figures> figures, List<Use> uses) {}

    /** What rows used of a shared counter, less what came back. */
    record Use(SharedCounter counter, long used) {}
}
