package dev.daka.core.ledger;

import dev.daka.core.campaign.Currencies;
import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a member has: the sum of all entries of the member, and the holds that have not ended. */
public final class WalletState {
    private final Map<CurrencyKey, CurrencyWallet> pockets = new TreeMap<>();
    private final Map<Hold.Key, Hold> holds = new LinkedHashMap<>();
    /** What expired before it is not told apart by lot. */
    private LocalDate expiredFrom = LocalDate.MIN;

    /** Adds an entry that stands in the member's journal row of that number. Entries of other accounts than the member's change nothing. */
    public void apply(Entry entry, long row) {
        LocalDate day = entry.lot();
        if (day == null) {
            return;
        }
        CurrencyWallet pocket = pocket(entry.currency());
        if (entry.account().equals(Account.AVAILABLE)) {
            pocket.add(day, entry.points());
        } else if (entry.account().equals(Account.PENDING)) {
            pocket.wait(day, entry.points(), row);
        } else if (entry.account().equals(Account.EXPIRED)) {
            pocket.lose(day, entry.points());
            pocket.foldExpired(expiredFrom);
        }
    }

    /** Puts what expired of lots that ended before that day into one figure. */
    public void foldExpired(LocalDate day) {
        if (day.isAfter(expiredFrom)) {
            expiredFrom = day;
            pockets.values().forEach(pocket -> pocket.foldExpired(day));
        }
    }

    /** What expired before it is not told apart by lot; {@link LocalDate#MIN} where all is. */
    public LocalDate expiredFrom() {
        return expiredFrom;
    }

    /** Adds a new hold, or forgets one that has ended. */
    public void apply(Hold hold) {
        if (hold.ended() == null) {
            holds.put(hold.key(), hold);
        } else {
            holds.remove(hold.key());
        }
    }

    /** What the member has of that currency; a new pocket where nothing is known of it. */
    public CurrencyWallet pocket(CurrencyKey currency) {
        return pockets.computeIfAbsent(currency, first -> new CurrencyWallet());
    }

    /** In the order of their keys. */
    public Set<CurrencyKey> currencies() {
        return pockets.keySet();
    }

    /** Those that have not ended, the oldest first. */
    public Collection<Hold> holds() {
        return holds.values();
    }

    /** The hold of that key; null where none is open. */
    public @Nullable Hold hold(Hold.Key key) {
        return holds.get(key);
    }

    /** When time changes something next: releases points, ends a hold or takes what was not spent; empty for never. */
    public Optional<Instant> dueAt(Currencies currencies) {
        Instant due = Instant.MAX;
        for (Map.Entry<CurrencyKey, CurrencyWallet> one : pockets.entrySet()) {
            LocalDate day = one.getValue().dueOn();
            if (!day.equals(Currency.NEVER)) {
                due = earlier(due, currencies.get(one.getKey()).startOf(day));
            }
        }
        for (Hold hold : holds.values()) {
            due = hold.expiresAt() == null ? due : earlier(due, hold.expiresAt());
        }
        return due.equals(Instant.MAX) ? Optional.empty() : Optional.of(due);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The fewest points in a lot that cannot be owed: 0 or more unless something is wrong. */
    public long leastLot() {
        long least = Long.MAX_VALUE;
        for (CurrencyWallet pocket : pockets.values()) {
            least = Math.min(least, pocket.leastLot());
        }
        return least == Long.MAX_VALUE ? 0 : least;
    }
}
