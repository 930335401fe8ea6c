package dev.daka.service.reconciliation;

import dev.daka.core.booking.SharedCounter;
import dev.daka.service.journal.Mark;
import java.util.List;

/**
 * Position up to which a run has read all rows, and their sums.
 *
 * @param mark position before which all rows were read
 * @param sums sums of these rows
 */
record Cut(Mark mark, Sums sums) {
    /** Cut before all rows, with empty sums. */
    static final Cut START = new Cut(Mark.START, new Sums(List.of(), List.of()));

    /**
     * Sums of rows.
     *
     * @param figures points by currency
     * @param uses    net use of shared counters
     */
    record Sums(List<Figures> figures, List<Use> uses) {}

    /** Net use of a shared counter: used minus returned. */
    record Use(SharedCounter counter, long used) {}
}
