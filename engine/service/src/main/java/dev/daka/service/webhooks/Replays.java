package dev.daka.service.webhooks;

import static dev.daka.service.webhooks.Endpoints.at;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Delivers again: dead letters, or all events of a time span. They keep their ids and go in order among themselves and before
 * whatever the member's queue has waiting.
 */
@Repository
class Replays {
    /** More than this would hold a queue's neighbours up for long. */
    static final int MOST = 20_000;

    private static final String QUEUES = """
            INSERT INTO webhook_queue (member_id, endpoint_id, due_at)
            SELECT DISTINCT member_id, :endpoint, :now FROM queued ORDER BY member_id
            ON CONFLICT (member_id, endpoint_id) DO UPDATE SET due_at = webhook_queue.due_at""";

    private static final String AFRESH =
            "state = 'pending', attempts = 0, queued_at = :now, turn_at = NULL, finished_at = NULL";

    private static final String OF_SPAN = """
            FROM outbox o JOIN webhook_endpoint w ON w.endpoint_id = :endpoint
            WHERE o.created_at >= :from AND o.created_at < :to AND o.spread_at IS NOT NULL
                AND (w.types = '{}' OR o.type = ANY (w.types))""";

    private final JdbcClient jdbc;

    Replays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest dead letters, {@link #MOST} at once. Gives how many there were. */
    int dead(UUID endpoint, Instant now) {
        return jdbc.sql("""
                        WITH chosen AS (
                            SELECT member_id, event_no FROM webhook_delivery
                            WHERE endpoint_id = :endpoint AND state = 'dead' ORDER BY queued_at, event_no LIMIT :most
                        ), queued AS (
                            UPDATE webhook_delivery d SET %s FROM chosen
                            WHERE d.member_id = chosen.member_id AND d.event_no = chosen.event_no
                                AND d.endpoint_id = :endpoint AND d.state = 'dead'
                            RETURNING d.member_id
                        ), queues AS (%s)
                        SELECT count(*) FROM queued""".formatted(AFRESH, QUEUES))
                .param("endpoint", endpoint)
                .param("most", MOST)
                .param("now", at(now))
                .query(Integer.class)
                .single();
    }

    /** One dead letter. Gives 0 where it is none. */
    int dead(UUID endpoint, UUID eventId, Instant now) {
        return jdbc.sql("""
                        WITH queued AS (
                            UPDATE webhook_delivery d SET %s FROM outbox o
                            WHERE o.event_id = :event AND d.member_id = o.member_id AND d.event_no = o.event_no
                                AND d.endpoint_id = :endpoint AND d.state = 'dead'
                            RETURNING d.member_id
                        ), queues AS (%s)
                        SELECT count(*) FROM queued""".formatted(AFRESH, QUEUES))
                .param("endpoint", endpoint)
                .param("event", eventId)
                .param("now", at(now))
                .query(Integer.class)
                .single();
    }

    /** How many events the span has that the endpoint wants; counts no further than one more than {@link #MOST}. */
    int count(UUID endpoint, Instant from, Instant to) {
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 " + OF_SPAN + " LIMIT :most) counted")
                .param("endpoint", endpoint)
                .param("from", at(from))
                .param("to", at(to))
                .param("most", MOST + 1)
                .query(Integer.class)
                .single();
    }

    /** Every event of the span that is not waiting anyway. Gives how many. */
    int span(UUID endpoint, Instant from, Instant to, Instant now) {
        return jdbc.sql("""
                        WITH queued AS (
                            INSERT INTO webhook_delivery AS d (member_id, event_no, endpoint_id, state, attempts, queued_at)
                            SELECT o.member_id, o.event_no, w.endpoint_id, 'pending', 0, :now %s
                            ORDER BY o.member_id, o.event_no
                            ON CONFLICT (member_id, event_no, endpoint_id) DO UPDATE SET %s WHERE d.state <> 'pending'
                            RETURNING d.member_id
                        ), queues AS (%s)
                        SELECT count(*) FROM queued""".formatted(OF_SPAN, AFRESH, QUEUES))
                .param("endpoint", endpoint)
                .param("from", at(from))
                .param("to", at(to))
                .param("now", at(now))
                .query(Integer.class)
                .single();
    }
}
