package dev.daka.service.storage;

import dev.daka.core.action.MemberId;
import dev.daka.service.events.Event;
import java.time.Instant;
import java.util.List;

/** Puts events into the outbox. */
final class OutboxWritten {
    private OutboxWritten() {}

    /** An event about a member. */
    record Posted(MemberId member, Event event, Instant at) {}

    /** A member's events are numbered in the order in which they came about, since nobody else books for the member now. */
    static void add(List<Posted> events, RoundTrip trip) {
        if (events.isEmpty()) {
            return;
        }
        trip.then(
                """
                INSERT INTO outbox (member_id, event_id, type, body, created_at)
                SELECT member_id, event_id, type, body, created_at
                FROM unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[]) WITH ORDINALITY
                    AS added (member_id, event_id, type, body, created_at, place)
                ORDER BY place""",
                Columns.texts(events, one -> one.member.value()),
                Columns.texts(events, one -> one.event.id().toString()),
                Columns.texts(events, one -> one.event.type().key()),
                Columns.texts(events, one -> one.event.body()),
                Columns.texts(events, one -> one.at.toString()));
    }
}
