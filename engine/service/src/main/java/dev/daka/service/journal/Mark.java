package dev.daka.service.journal;

import java.util.Comparator;

/**
 * A place in the journal's order: rows of earlier transactions have lower marks.
 *
 * @param epoch of the cluster
 * @param xid   number of the transaction in that cluster
 */
public record Mark(int epoch, long xid) implements Comparable<Mark> {
    /** Before all rows. */
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
