package dev.daka.core.ledger;

import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CurrencyKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Entries that belong together: all of them are booked, or none.
 *
 * @param application that caused it; null where time did
 * @param action      that it belongs to; null where it belongs to none
 * @param reverses    the transaction that it takes back, in part or whole; null where it takes none back
 * @param entries     1 or more, of one member
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
        entries = List.copyOf(entries);
        Map<CurrencyKey, Long> sums =
                entries.stream().collect(Collectors.groupingBy(Entry::currency, Collectors.summingLong(Entry::points)));
        sums.forEach((currency, sum) -> {
            if (sum != 0) {
                throw new IllegalArgumentException("Transaction " + id + " is off by " + sum + " " + currency.value());
            }
        });
    }
}
