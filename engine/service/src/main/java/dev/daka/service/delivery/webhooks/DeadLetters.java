package dev.daka.service.delivery.webhooks;

import static dev.daka.service.delivery.webhooks.Endpoints.at;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Dead letters: deliveries that were given up. Requeued dead letters are sent in order, before the member's waiting
 * deliveries.
 */
@Repository
class DeadLetters {
    private static final String QUEUES = """
            INSERT INTO webhook_queue (member_id, endpoint_id, due_at)
            SELECT DISTINCT member_id, :endpoint, :now FROM queued ORDER BY member_id
            ON CONFLICT (member_id, endpoint_id) DO UPDATE SET due_at = webhook_queue.due_at""";

    private final JdbcClient jdbc;

    DeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Requeues the oldest dead letters of an endpoint, at most {@code most}. Returns their number. */
    int queueAgain(UUID endpoint, int most, Instant now) {
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
                        SELECT count(*) FROM queued""".formatted(WantedEvents.AFRESH, QUEUES))
                .param("endpoint", endpoint)
                .param("most", most)
                .param("now", at(now))
                .query(Integer.class)
                .single();
    }

    /** Requeues the dead letter of one event. Returns 0 if the event is not a dead letter of the endpoint. */
    int queueAgain(UUID endpoint, UUID eventId, Instant now) {
        return jdbc.sql("""
                        WITH queued AS (
                            UPDATE webhook_delivery d SET %s FROM webhook_event e
                            WHERE e.event_id = :event AND d.member_id = e.member_id AND d.event_no = e.event_no
                                AND d.endpoint_id = :endpoint AND d.state = 'dead'
                            RETURNING d.member_id
                        ), queues AS (%s)
                        SELECT count(*) FROM queued""".formatted(WantedEvents.AFRESH, QUEUES))
                .param("endpoint", endpoint)
                .param("event", eventId)
                .param("now", at(now))
                .query(Integer.class)
                .single();
    }
}
