package dev.daka.core.ledger;

import dev.daka.core.campaign.Currency;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A member's points of one currency: lots, pending points and expired points. */
public final class CurrencyWallet {
    private final NavigableMap<LocalDate, Long> lots = new TreeMap<>();
    private final NavigableMap<LocalDate, Long> expired = new TreeMap<>();
    private final NavigableMap<LocalDate, Waiting> pending = new TreeMap<>();
    private long expiredEarlier;

    /**
     * Points that are released on the same day.
     *
     * @param points   number of points, 1 or more
     * @param firstRow number of the member's first journal row that granted some of them
     * @param lastRow  number of the member's last such row
     */
    public record Waiting(long points, long firstRow, long lastRow) {}

    /**
     * Available points by the last day on which they can be spent. Debt is a figure below 0 under
     * {@link Currency#NEVER}.
     */
    public NavigableMap<LocalDate, Long> lots() {
        return Collections.unmodifiableNavigableMap(lots);
    }

    /** Expired points, by the last day on which they could be spent. */
    public NavigableMap<LocalDate, Long> expired() {
        return Collections.unmodifiableNavigableMap(expired);
    }

    /**
     * Pending points by the day of their release. Points that only an action releases are under {@link Currency#NEVER}.
     */
    public NavigableMap<LocalDate, Waiting> pending() {
        return Collections.unmodifiableNavigableMap(pending);
    }

    /** True if there are no lots and no pending or expired points. */
    public boolean isEmpty() {
        return lots.isEmpty() && expired.isEmpty() && pending.isEmpty() && expiredEarlier == 0;
    }

    /** Adds the expired lots that ended before {@code day} to {@link #expiredEarlier} and forgets the lots. */
    void foldExpired(LocalDate day) {
        Map<LocalDate, Long> over = expired.headMap(day);
        for (long points : over.values()) {
            expiredEarlier += points;
        }
        over.clear();
    }

    /** Points that expired so long ago that their lots are forgotten. */
    public long expiredEarlier() {
        return expiredEarlier;
    }

    /** Sets the figure when a stored state is read. */
    public void restoreExpiredEarlier(long points) {
        expiredEarlier = points;
    }

    /** The sum of all lots. Less than 0 if the member owes points. */
    public long available() {
        long sum = 0;
        for (long points : lots.values()) {
            sum += points;
        }
        return sum;
    }

    /** The sum of all pending points. */
    public long waiting() {
        long sum = 0;
        for (Waiting waiting : pending.values()) {
            sum += waiting.points;
        }
        return sum;
    }

    /** The first day on which points are released or a lot has expired; {@link Currency#NEVER} if there is none. */
    LocalDate dueOn() {
        LocalDate release = pending.isEmpty() ? Currency.NEVER : pending.firstKey();
        LocalDate last = lots.isEmpty() ? Currency.NEVER : lots.firstKey();
        LocalDate over = last.equals(Currency.NEVER) ? last : last.plusDays(1);
        return release.isBefore(over) ? release : over;
    }

    long leastLot() {
        long least = Long.MAX_VALUE;
        for (Map.Entry<LocalDate, Long> lot : lots.entrySet()) {
            if (!lot.getKey().equals(Currency.NEVER)) {
                least = Math.min(least, lot.getValue());
            }
        }
        return least;
    }

    void add(LocalDate lastDay, long points) {
        add(lots, lastDay, points);
    }

    void lose(LocalDate lastDay, long points) {
        add(expired, lastDay, points);
    }

    private static void add(Map<LocalDate, Long> days, LocalDate day, long points) {
        days.merge(day, points, (before, more) -> before + more == 0 ? null : (Long) Math.addExact(before, more));
    }

    void wait(LocalDate day, long points, long row) {
        Waiting before = pending.get(day);
        if (before == null) {
            pending.put(day, new Waiting(points, row, row));
        } else if (before.points + points == 0) {
            pending.remove(day);
        } else {
            pending.put(day, new Waiting(before.points + points, before.firstRow, points > 0 ? row : before.lastRow));
        }
    }

    /** Sets a lot when a stored state is read. */
    public void restoreLot(LocalDate lastDay, long points) {
        lots.put(lastDay, points);
    }

    /** Sets an expired lot when a stored state is read. */
    public void restoreExpired(LocalDate lastDay, long points) {
        expired.put(lastDay, points);
    }

    /** Sets a day of pending points when a stored state is read. */
    public void restorePending(LocalDate day, Waiting waiting) {
        pending.put(day, waiting);
    }
}
