package dev.daka.service.delivery.webhooks;

import dev.daka.core.journal.JournalRow;
import dev.daka.service.delivery.events.Event;
import dev.daka.service.delivery.events.JournalEvents;
import dev.daka.service.delivery.webhooks.BookedRows.Progress;
import dev.daka.service.delivery.webhooks.WantedEvents.Wanted;
import dev.daka.service.platform.database.WholeTransactions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads new rows of the journal and queues the events that endpoints want. Cursor and queues change in one transaction,
 * so no event is lost or queued twice. Any number of processes can call it; one at a time reads.
 */
@Component
class ReadJournal {
    private final BookedRows journal;
    private final Endpoints endpoints;
    private final WantedEvents events;
    private final OldestTransaction oldest;
    private final WholeTransactions transactions;
    private final Clock clock;

    ReadJournal(
            BookedRows journal,
            Endpoints endpoints,
            WantedEvents events,
            OldestTransaction oldest,
            WholeTransactions transactions,
            Clock clock) {
        this.journal = journal;
        this.endpoints = endpoints;
        this.events = events;
        this.oldest = oldest;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Reads about {@code most} rows. Returns true if it did, since more rows may follow. */
    boolean next(int most) {
        Progress progress = journal.progress();
        Instant now = clock.instant();
        oldest.saw(progress, now);
        return progress.unread() && transactions.run(() -> journal.lock() && piece(most, now));
    }

    private boolean piece(int most, Instant now) {
        Progress progress = journal.progress();
        List<Endpoint> enabled = endpoints.enabled();
        if (enabled.isEmpty() || !progress.unread()) {
            journal.moveCursor(progress.complete());
            return false;
        }
        JournalPosition end = journal.end(progress, most);
        List<Wanted> wanted = new ArrayList<>();
        for (JournalRow row : journal.rows(progress.cursor(), end)) {
            for (Event event : JournalEvents.of(row)) {
                for (Endpoint endpoint : enabled) {
                    if (endpoint.wants(event.type()) && !row.at().isBefore(endpoint.createdAt())) {
                        wanted.add(new Wanted(row.key().member(), event, row.at(), endpoint));
                    }
                }
            }
        }
        events.queue(wanted, now);
        journal.moveCursor(end);
        return true;
    }
}
