package dev.daka.service.delivery.events;

import dev.daka.core.effect.EventType;
import dev.daka.core.journal.Fact;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Makes the events of one row of the journal. The same row makes the same events, ids and numbers included, so that an
 * event can be made again after it was deleted.
 *
 * <p>An event's number is 10,000 times the row's {@code seq}, plus the event's index in the row: the second event of a
 * member's row 47 has number 470,001.
 */
public final class JournalEvents {
    /**
     * More than the number of events of any row. An action has one event per granted effect, a settlement one for each
     * of at most 500 transactions.
     */
    private static final int NUMBERS_PER_ROW = 10_000;

    private final JournalRow row;
    private final List<Event> events = new ArrayList<>(2);

    private JournalEvents(JournalRow row) {
        this.row = row;
    }

    /** The events of the row, in the order of their numbers; empty if the row has none. */
    public static List<Event> of(JournalRow row) {
        JournalEvents made = new JournalEvents(row);
        if (row.fact() instanceof Fact.Decided decided) {
            GrantedEvents.add(row, decided, made);
        } else if (row.fact() instanceof Fact.Cancelled cancelled) {
            CancelledEvents.add(row, cancelled, made);
        }
        for (Transaction transaction : row.change().points().transactions()) {
            LedgerEvents.add(transaction, made);
        }
        for (Hold hold : row.change().points().holds()) {
            LedgerEvents.add(hold, made);
        }
        return made.events;
    }

    /** Number of events added so far. */
    int count() {
        return events.size();
    }

    /**
     * Adds the next event.
     *
     * @param booking id of the decision, cancellation or transaction that the event is about
     * @param place   index of the event among those of that booking, from 0
     */
    void add(UUID booking, int place, EventType type, Instant at, Record data) {
        if (events.size() == NUMBERS_PER_ROW) {
            throw new IllegalStateException("Too many events of row " + row.seq() + " of " + row.key());
        }
        events.add(CloudEvents.of(
                Math.addExact(Math.multiplyExact(row.seq(), (long) NUMBERS_PER_ROW), events.size()),
                CloudEvents.id(booking, place),
                type,
                row.key().member(),
                at,
                data));
    }
}
