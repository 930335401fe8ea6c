package dev.daka.core.booking;

import dev.daka.core.decision.Decision;
import dev.daka.core.decision.Effect;
import dev.daka.core.decision.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A decision as it is written down.
 *
 * @param key      what the answer is stored under
 * @param id       of the decision, which names the transaction too
 * @param answer   what the application gets
 * @param decision what was decided, with what it changes
 * @param entries  its transaction; none where it grants no points
 * @param at       the service's time
 */
public record Booking(
        DecisionKey key, UUID id, StoredAnswer answer, Decision decision, List<Entry> entries, Instant at) {
    public Booking {
        entries = List.copyOf(entries);
        long sum = entries.stream().mapToLong(Entry::points).sum();
        if (sum != 0) {
            throw new IllegalArgumentException("Transaction " + id + " is off by " + sum + " points");
        }
    }

    /**
     * The transaction of the granted points. For example, 40 points of campaign golden-week are {@code available +40} and
     * {@code issue:golden-week -40}.
     *
     * @param before what the member could spend
     */
    static List<Entry> entriesOf(Decision decision, long before) {
        List<Entry> entries = new ArrayList<>();
        long balance = before;
        for (Outcome.Granted granted : decision.granted()) {
            if (granted.effect() instanceof Effect.AddPoints add) {
                balance = Math.addExact(balance, add.points());
                entries.add(new Entry(
                        Account.AVAILABLE,
                        add.points(),
                        balance,
                        granted.campaign(),
                        granted.rules().get(0)));
                entries.add(new Entry(
                        Account.issueOf(granted.campaign()),
                        -add.points(),
                        null,
                        granted.campaign(),
                        granted.rules().get(0)));
            }
        }
        return entries;
    }
}
