package dev.daka.service.journal;

import java.util.Comparator;

/**
 * Position in the journal's order. Rows of earlier transactions have lower marks.
 *
 * @param epoch epoch of the PostgreSQL cluster
 * @param xid   transaction id in that cluster
 */
public record Mark(int epoch, long xid) implements Comparable<Mark> {
    /** Mark before all rows. */
    public static final Mark START = new Mark(0, 0);

    private static final Comparator<Mark> ORDER =
            Comparator.comparingInt(Mark::epoch).thenComparingLong(Mark::xid);

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }

    public boolean isBefore(Mark other) {
        return compareTo(other) < 0;
    }
}
