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
 * Entries that belong together: all of them are booked, or none.
 *
 * @param application that caused it; null where time did
 * @param action      that it belongs to; null where it belongs to none
 * @param reverses    the transaction that it takes back, in part or whole; null where it takes none back
 * @param entries     1 or more, of one member; those of a currency stand together, and their points add up to 0
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
    /** What happens to points. */
    public enum Kind {
        /** A campaign gives them. */
        GRANT,
        /** What was pending can be spent. */
        RELEASE,
        /** What was not spent in time is lost. */
        EXPIRY,
        /** What was given for an action is taken back with it. */
        REVERSAL,
        /** The member sets them aside. */
        HOLD,
        /** The member gets something for what was set aside. */
        REDEMPTION,
        /** What was set aside comes back. */
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

    /** The same list where there is only one currency. */
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
