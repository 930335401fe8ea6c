package dev.daka.service.delivery.webhooks;

import dev.daka.core.journal.JournalRow;
import dev.daka.service.delivery.events.Event;
import dev.daka.service.delivery.events.JournalEvents;
import dev.daka.service.delivery.webhooks.WantedEvents.Wanted;
import dev.daka.service.platform.database.WholeTransactions;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends events again: dead letters, or all events of a time span, which are read from the journal. Events keep their
 * ids, their sequence numbers and their order.
 */
@Component
class ReplayEvents {
    /** Maximum number of events per replay. More would delay other deliveries for long. */
    static final int MOST = 20_000;

    /** Maximum number of rows read per replay, as some rows have no wanted event. Reading them takes a few seconds. */
    private static final int MOST_ROWS = 100_000;

    private final DeadLetters deadLetters;
    private final BookedRows journal;
    private final WantedEvents events;
    private final WholeTransactions transactions;
    private final Clock clock;

    ReplayEvents(
            DeadLetters deadLetters,
            BookedRows journal,
            WantedEvents events,
            WholeTransactions transactions,
            Clock clock) {
        this.deadLetters = deadLetters;
        this.journal = journal;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The events to send again. Send exactly one of {@code eventId}, {@code deadLetters}, or {@code from} with
     * {@code to}.
     *
     * @param eventId     id of one dead letter, to send that one
     * @param deadLetters true sends the oldest 20,000 dead letters
     * @param from        start of a time span: events booked at this time or later are sent again, whether or not they
     *                    were delivered
     * @param to          end of the time span: events booked before this time are sent again
     */
    @Schema(name = "WebhookReplay")
    record Asked(
            @Nullable UUID eventId,
            @Nullable Boolean deadLetters,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to) {
        private boolean isOne() {
            int asked = (eventId == null ? 0 : 1)
                    + (Boolean.TRUE.equals(deadLetters) ? 1 : 0)
                    + (from == null && to == null ? 0 : 1);
            return asked == 1;
        }
    }

    /** Queues the events and returns their number. */
    int replay(Endpoint endpoint, Asked asked) {
        if (!asked.isOne()) {
            throw Refusal.of(ProblemType.MISSING_FIELD, "eventId", ProblemText.of("replayUnnamed"));
        }
        Instant now = clock.instant();
        UUID eventId = asked.eventId();
        if (eventId != null) {
            return one(endpoint.id(), eventId, now);
        }
        return Boolean.TRUE.equals(asked.deadLetters())
                ? transactions.run(() -> deadLetters.queueAgain(endpoint.id(), MOST, now))
                : span(endpoint, asked.from(), asked.to(), now);
    }

    private int one(UUID endpoint, UUID eventId, Instant now) {
        int replayed = transactions.run(() -> deadLetters.queueAgain(endpoint, eventId, now));
        if (replayed == 0) {
            throw Refusal.notFound("deadLetter");
        }
        return replayed;
    }

    private int span(Endpoint endpoint, @Nullable OffsetDateTime from, @Nullable OffsetDateTime to, Instant now) {
        if (from == null || to == null || !from.isBefore(to)) {
            throw Refusal.of(ProblemType.INVALID_FIELD, from == null ? "from" : "to", ProblemText.of("replaySpan"));
        }
        Instant first = from.toInstant();
        Instant end = to.toInstant();
        return transactions.run(() -> events.queueAgain(wanted(endpoint, first, end), now));
    }

    private List<Wanted> wanted(Endpoint endpoint, Instant from, Instant to) {
        List<Wanted> wanted = new ArrayList<>();
        try (Stream<JournalRow> rows = journal.span(from, to, MOST_ROWS + 1)) {
            int read = 0;
            for (JournalRow row : (Iterable<JournalRow>) rows::iterator) {
                for (Event event : JournalEvents.of(row)) {
                    if (endpoint.wants(event.type())) {
                        wanted.add(new Wanted(row.key().member(), event, row.at(), endpoint));
                    }
                }
                if (++read > MOST_ROWS || wanted.size() > MOST) {
                    throw tooMany();
                }
            }
        }
        return wanted;
    }

    private static Refusal tooMany() {
        return Refusal.of(ProblemType.INVALID_FIELD, "to", ProblemText.of("replayTooMany", MOST, MOST_ROWS));
    }
}
