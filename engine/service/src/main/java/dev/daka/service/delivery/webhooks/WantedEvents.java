package dev.daka.service.delivery.webhooks;

import static dev.daka.service.delivery.webhooks.Endpoints.at;

import dev.daka.core.action.MemberId;
import dev.daka.service.delivery.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores events, with one delivery for each endpoint that wants them. */
@Repository
class WantedEvents {
    /** Assignments that make a finished delivery pending again. */
    static final String AFRESH =
            "state = 'pending', attempts = 0, queued_at = :now, turn_at = NULL, finished_at = NULL";

    /**
     * Stores events, deliveries and queues. An existing queue is updated as well, because {@link Queues#next} looks for
     * further deliveries under the queue's lock before it deletes the queue.
     */
    private static final String QUEUE = """
            WITH wanted AS (
                SELECT * FROM unnest(:members::text[], :numbers::bigint[], :ids::uuid[], :types::text[], :bodies::text[],
                    :times::timestamptz[], :endpoints::uuid[])
                    AS wanted (member_id, event_no, event_id, type, body, created_at, endpoint_id)
            ), events AS (
                INSERT INTO webhook_event (member_id, event_no, event_id, type, body, created_at)
                SELECT member_id, event_no, event_id, type, body, created_at FROM wanted
                ON CONFLICT (member_id, event_no) DO NOTHING
            ), queued AS (
                INSERT INTO webhook_delivery AS d (member_id, event_no, endpoint_id, state, attempts, queued_at)
                SELECT member_id, event_no, endpoint_id, 'pending', 0, :now FROM wanted ORDER BY member_id, event_no, endpoint_id
                ON CONFLICT (member_id, event_no, endpoint_id) DO %s
                RETURNING d.member_id, d.endpoint_id
            ), queues AS (
                INSERT INTO webhook_queue (member_id, endpoint_id, due_at)
                SELECT DISTINCT member_id, endpoint_id, :now FROM queued ORDER BY member_id, endpoint_id
                ON CONFLICT (member_id, endpoint_id) DO UPDATE SET due_at = webhook_queue.due_at
            )
            SELECT count(*) FROM queued""";

    private static final String QUEUE_ONCE = QUEUE.formatted("NOTHING");
    private static final String QUEUE_AGAIN = QUEUE.formatted("UPDATE SET " + AFRESH + " WHERE d.state <> 'pending'");

    private final JdbcClient jdbc;

    WantedEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Event and the endpoint that wants it. */
    record Wanted(MemberId member, Event event, Instant bookedAt, Endpoint by) {}

    /** Queues events. An event that was queued before is not changed, even if it was delivered or given up. */
    void queue(List<Wanted> wanted, Instant now) {
        queue(QUEUE_ONCE, wanted, now);
    }

    /**
     * Queues events, and requeues those that were delivered or given up. Returns the number of queued events without
     * those that were pending already.
     */
    int queueAgain(List<Wanted> wanted, Instant now) {
        return queue(QUEUE_AGAIN, wanted, now);
    }

    private int queue(String sql, List<Wanted> wanted, Instant now) {
        if (wanted.isEmpty()) {
            return 0;
        }
        return jdbc.sql(sql)
                .param("members", texts(wanted, one -> one.member.value()))
                .param("numbers", texts(wanted, one -> String.valueOf(one.event.number())))
                .param("ids", texts(wanted, one -> one.event.id().toString()))
                .param("types", texts(wanted, one -> one.event.type().key()))
                .param("bodies", texts(wanted, one -> one.event.body()))
                .param("times", texts(wanted, one -> one.bookedAt.toString()))
                .param("endpoints", texts(wanted, one -> one.by.id().toString()))
                .param("now", at(now))
                .query(Integer.class)
                .single();
    }

    private static String[] texts(List<Wanted> wanted, Function<Wanted, String> column) {
        return wanted.stream().map(column).toArray(String[]::new);
    }
}
