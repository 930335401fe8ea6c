package dev.daka.service.webhooks;

import static dev.daka.service.webhooks.Endpoints.at;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The events that were booked. */
@Repository
class Outbox {
    /**
     * Takes the oldest events that nobody else is taking and gives each endpoint that wants one a delivery. Times come from
     * several clocks, so that an event may look younger than a later one of its member: whatever comes before in a member's
     * count is taken too, and what has an earlier one in somebody else's hands is left for the next time. A queue is written
     * even where there is one, since whoever ends a queue looks for further deliveries under its lock.
     */
    private static final String SPREAD = """
            WITH oldest AS (
                SELECT member_id, event_no FROM outbox WHERE spread_at IS NULL ORDER BY created_at LIMIT :most
            ), reach AS (
                SELECT member_id, max(event_no) AS event_no FROM oldest GROUP BY member_id
            ), taken AS (
                SELECT o.member_id, o.event_no, o.type, o.created_at
                FROM outbox o JOIN reach r ON o.member_id = r.member_id AND o.event_no <= r.event_no
                WHERE o.spread_at IS NULL
                FOR UPDATE OF o SKIP LOCKED
            ), ready AS (
                SELECT * FROM taken t WHERE NOT EXISTS (
                    SELECT FROM outbox e
                    WHERE e.member_id = t.member_id AND e.event_no < t.event_no AND e.spread_at IS NULL
                        AND (e.member_id, e.event_no) NOT IN (SELECT member_id, event_no FROM taken))
            ), queued AS (
                INSERT INTO webhook_delivery (member_id, event_no, endpoint_id, state, attempts, queued_at)
                SELECT r.member_id, r.event_no, w.endpoint_id, 'pending', 0, :now
                FROM ready r JOIN webhook_endpoint w ON w.disabled_at IS NULL AND w.removed_at IS NULL
                    AND w.created_at <= r.created_at AND (w.types = '{}' OR r.type = ANY (w.types))
                ON CONFLICT DO NOTHING
                RETURNING member_id, endpoint_id
            ), queues AS (
                INSERT INTO webhook_queue (member_id, endpoint_id, due_at)
                SELECT DISTINCT member_id, endpoint_id, :now FROM queued ORDER BY member_id, endpoint_id
                ON CONFLICT (member_id, endpoint_id) DO UPDATE SET due_at = webhook_queue.due_at
            )
            UPDATE outbox o SET spread_at = :now FROM ready r
            WHERE o.member_id = r.member_id AND o.event_no = r.event_no""";

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many events were spread: some {@code most} at a time. */
    int spread(int most, Instant now) {
        return jdbc.sql(SPREAD).param("most", most).param("now", at(now)).update();
    }
}
