package dev.daka.core.ledger;

import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CurrencyKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Entries that are booked together or not at all.
 *
 * @param id          id of the transaction
 * @param kind        what the transaction does
 * @param member      member whose points are moved
 * @param application application that requested it; null if it was due by time
 * @param action      action that the transaction belongs to; null if none
 * @param reverses    id of the transaction that is reversed, wholly or in part; null if none is
 * @param entries     1 or more entries, grouped by currency; the points of each currency sum to 0
 * @param at          when it was booked
 */
public record Transaction(
        UUID id,
        Kind kind,
        MemberId member,
        @Nullable String application,
        @Nullable ActionId action,
        @Nullable UUID reverses,
        List<Entry> entries,
        Instant at) {
    /** The kind of a transaction. */
    public enum Kind {
        /** A campaign grants points. */
        GRANT,
        /** Pending points become available. */
        RELEASE,
        /** Points that were not spent in time expire. */
        EXPIRY,
        /** Points are reversed because their action was cancelled. */
        REVERSAL,
        /** A member sets points aside. */
        HOLD,
        /** A member redeems held points. */
        REDEMPTION,
        /** Held points return to their lots. */
        HOLD_RELEASE
    }

    public Transaction {
        entries = byCurrency(List.copyOf(entries));
        CurrencyKey currency = entries.get(0).currency();
        long sum = 0;
        for (Entry entry : entries) {
            if (!entry.currency().equals(currency)) {
                requireNothing(id, sum, currency);
                currency = entry.currency();
            }
            sum += entry.points();
        }
        requireNothing(id, sum, currency);
    }

    /** Groups entries by currency. Returns the same list if there is only one currency. */
    private static List<Entry> byCurrency(List<Entry> entries) {
        Map<CurrencyKey, List<Entry>> byCurrency = new LinkedHashMap<>();
        for (Entry entry : entries) {
            byCurrency
                    .computeIfAbsent(entry.currency(), first -> new ArrayList<>())
                    .add(entry);
        }
        return byCurrency.size() == 1
                ? entries
                : byCurrency.values().stream().flatMap(List::stream).toList();
    }

    private static void requireNothing(UUID id, long sum, CurrencyKey currency) {
        if (sum != 0) {
            throw new IllegalArgumentException("Transaction " + id + " is off by " + sum + " " + currency.value());
        }
    }
}
