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

/** A member's points and open holds: the sum of all entries of the member, and the holds that have not ended. */
public final class WalletState {
    private final Map<CurrencyKey, CurrencyWallet> pockets = new TreeMap<>();
    private final Map<Hold.Key, Hold> holds = new LinkedHashMap<>();
    /** Expired lots whose last day is before this day are combined into one figure. */
    private LocalDate expiredFrom = LocalDate.MIN;

    /**
     * Applies an entry. Entries of other accounts than available, pending and expired change nothing.
     *
     * @param row number of the member's journal row that has the entry
     */
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

    /** Combines the expired lots that ended before {@code day} into one figure. */
    public void foldExpired(LocalDate day) {
        if (day.isAfter(expiredFrom)) {
            expiredFrom = day;
            pockets.values().forEach(pocket -> pocket.foldExpired(day));
        }
    }

    /** The day before which expired lots are combined into one figure; {@link LocalDate#MIN} if all lots are listed. */
    public LocalDate expiredFrom() {
        return expiredFrom;
    }

    /** Adds an open hold, or removes one that has ended. */
    public void apply(Hold hold) {
        if (hold.ended() == null) {
            holds.put(hold.key(), hold);
        } else {
            holds.remove(hold.key());
        }
    }

    /** The member's wallet of a currency. Creates an empty one if there is none. */
    public CurrencyWallet pocket(CurrencyKey currency) {
        return pockets.computeIfAbsent(currency, first -> new CurrencyWallet());
    }

    /** All currencies that have a wallet, in the order of their keys. */
    public Set<CurrencyKey> currencies() {
        return pockets.keySet();
    }

    /** The holds that have not ended, oldest first. */
    public Collection<Hold> holds() {
        return holds.values();
    }

    /** The open hold with this key; null if there is none. */
    public @Nullable Hold hold(Hold.Key key) {
        return holds.get(key);
    }

    /** The next moment at which points are released or expire, or a hold ends; empty if there is none. */
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

    /**
     * The smallest lot that must not be overdrawn; lots that never expire may hold debt and are not counted. 0 if there
     * are no such lots. Less than 0 only if the state is corrupt.
     */
    public long leastLot() {
        long least = Long.MAX_VALUE;
        for (CurrencyWallet pocket : pockets.values()) {
            least = Math.min(least, pocket.leastLot());
        }
        return least == Long.MAX_VALUE ? 0 : least;
    }
}
