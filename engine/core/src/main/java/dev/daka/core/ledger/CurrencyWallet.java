package dev.daka.core.ledger;

import dev.daka.core.campaign.Currency;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What a member has of one currency. */
public final class CurrencyWallet {
    private final NavigableMap<LocalDate, Long> lots = new TreeMap<>();
    private final NavigableMap<LocalDate, Long> expired = new TreeMap<>();
    private final NavigableMap<LocalDate, Waiting> pending = new TreeMap<>();
    private long expiredEarlier;

    /**
     * Points that are released on the same day.
     *
     * @param points   1 or more
     * @param firstRow number of the first journal row of the member that granted some of them
     * @param lastRow  number of the last such row
     */
    public record Waiting(long points, long firstRow, long lastRow) {}

    /** Points by the last day on which they can be spent; of what never expires less than 0 where the member owes. */
    public NavigableMap<LocalDate, Long> lots() {
        return Collections.unmodifiableNavigableMap(lots);
    }

    /** Points that were lost, by the last day on which they could be spent. */
    public NavigableMap<LocalDate, Long> expired() {
        return Collections.unmodifiableNavigableMap(expired);
    }

    /** What is granted and not released, by the day of its release; under {@link Currency#NEVER} what only an action releases. */
    public NavigableMap<LocalDate, Waiting> pending() {
        return Collections.unmodifiableNavigableMap(pending);
    }

    /** Whether there is nothing in it, and nothing expired. */
    public boolean isEmpty() {
        return lots.isEmpty() && expired.isEmpty() && pending.isEmpty() && expiredEarlier == 0;
    }

    /** Puts what expired before that day into one figure. */
    void foldExpired(LocalDate day) {
        Map<LocalDate, Long> over = expired.headMap(day);
        for (long points : over.values()) {
            expiredEarlier += points;
        }
        over.clear();
    }

    /** Points that were lost so long ago that their lots are not told apart. */
    public long expiredEarlier() {
        return expiredEarlier;
    }

    /** As a stored state has it. */
    public void restoreExpiredEarlier(long points) {
        expiredEarlier = points;
    }

    /** All points that can be spent. */
    public long available() {
        long sum = 0;
        for (long points : lots.values()) {
            sum += points;
        }
        return sum;
    }

    /** All points that are granted and not released. */
    public long waiting() {
        long sum = 0;
        for (Waiting waiting : pending.values()) {
            sum += waiting.points;
        }
        return sum;
    }

    /** The first day on which something is released or no longer there; {@link Currency#NEVER} where there is none. */
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

    /** As a stored state has it. */
    public void restoreLot(LocalDate lastDay, long points) {
        lots.put(lastDay, points);
    }

    /** As a stored state has it. */
    public void restoreExpired(LocalDate lastDay, long points) {
        expired.put(lastDay, points);
    }

    /** As a stored state has it. */
    public void restorePending(LocalDate day, Waiting waiting) {
        pending.put(day, waiting);
    }
}
