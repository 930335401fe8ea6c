package dev.daka.service.delivery.webhooks;

import static dev.daka.service.delivery.webhooks.Endpoints.at;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Delivery queues, one per member and endpoint. Only the first pending delivery of a queue is sent; the others wait.
 * Every change to a queue locks its row.
 */
@Repository
class Queues {
    private final JdbcClient jdbc;

    Queues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Claims due queues of an endpoint that no other transaction has locked, within the caller's transaction. Returns
     * the first pending delivery of each.
     */
    List<Delivery> claim(Endpoint endpoint, int most, Instant now, Instant until) {
        UUID claim = UUID.randomUUID();
        String[] members = jdbc.sql("""
                        WITH due AS (
                            SELECT member_id, endpoint_id FROM webhook_queue
                            WHERE endpoint_id = :endpoint AND due_at <= :now
                            ORDER BY due_at LIMIT :most
                            FOR UPDATE SKIP LOCKED
                        )
                        UPDATE webhook_queue q SET claim = :claim, due_at = :until FROM due
                        WHERE q.member_id = due.member_id AND q.endpoint_id = due.endpoint_id
                        RETURNING q.member_id""")
                .param("endpoint", endpoint.id())
                .param("now", at(now))
                .param("most", most)
                .param("claim", claim)
                .param("until", at(until))
                .query(String.class)
                .list()
                .toArray(String[]::new);
        return jdbc.sql("""
                        SELECT first.member_id, first.event_no, first.attempts, first.turn_at, e.event_id, e.body
                        FROM unnest(:members::text[]) AS claimed (member_id)
                        CROSS JOIN LATERAL (
                            SELECT member_id, event_no, attempts, coalesce(turn_at, :now) AS turn_at FROM webhook_delivery d
                            WHERE d.member_id = claimed.member_id AND d.endpoint_id = :endpoint AND d.state = 'pending'
                            ORDER BY event_no LIMIT 1
                        ) first
                        JOIN webhook_event e ON e.member_id = first.member_id AND e.event_no = first.event_no""")
                .param("members", members)
                .param("now", at(now))
                .param("endpoint", endpoint.id())
                .query((row, number) -> new Delivery(
                        endpoint,
                        row.getString("member_id"),
                        row.getLong("event_no"),
                        row.getObject("event_id", UUID.class),
                        row.getString("body"),
                        row.getInt("attempts"),
                        row.getObject("turn_at", OffsetDateTime.class).toInstant(),
                        claim,
                        until))
                .list();
    }

    /**
     * Locks the queue until the end of the caller's transaction. Returns false if the claim has expired and the queue
     * was taken over.
     */
    boolean hold(Delivery delivery) {
        return jdbc.sql("SELECT 1 FROM webhook_queue WHERE member_id = ? AND endpoint_id = ? AND claim = ? FOR UPDATE")
                .params(delivery.member(), delivery.endpoint().id(), delivery.claim())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Records the result of an attempt.
     *
     * @param end final state of the delivery; null if it will be tried again
     */
    void record(Delivery delivery, Attempt attempt, @Nullable End end, Instant now) {
        jdbc.sql("""
                        UPDATE webhook_delivery SET attempts = attempts + 1, last_attempt_at = :now, turn_at = :turn,
                            last_status = :status, last_failure = :failure,
                            state = coalesce(:end, state), finished_at = CASE WHEN :end::text IS NOT NULL THEN :now END
                        WHERE member_id = :member AND event_no = :event AND endpoint_id = :endpoint""")
                .param("now", at(now))
                .param("turn", at(delivery.turnAt()))
                .param("status", attempt.status(), Types.INTEGER)
                .param(
                        "failure",
                        attempt.failure() == null ? null : attempt.failure().name(),
                        Types.VARCHAR)
                .param("end", end == null ? null : end.state, Types.VARCHAR)
                .param("member", delivery.member())
                .param("event", delivery.eventNo())
                .param("endpoint", delivery.endpoint().id())
                .update();
    }

    /** Final state of a delivery. */
    enum End {
        DELIVERED("delivered"),
        DEAD("dead");

        private final String state;

        End(String state) {
            this.state = state;
        }
    }

    /** Ends the claim, so that the same delivery is tried again at {@code dueAt}. */
    void again(Delivery delivery, Instant dueAt) {
        jdbc.sql("UPDATE webhook_queue SET claim = NULL, due_at = ? WHERE member_id = ? AND endpoint_id = ?")
                .params(at(dueAt), delivery.member(), delivery.endpoint().id())
                .update();
    }

    /** Ends the claim, so that the queue's next delivery is due now. Deletes the queue if there is none. */
    void next(Delivery delivery, Instant now) {
        jdbc.sql("""
                        WITH ended AS (
                            DELETE FROM webhook_queue WHERE member_id = :member AND endpoint_id = :endpoint AND NOT EXISTS (
                                SELECT FROM webhook_delivery
                                WHERE member_id = :member AND endpoint_id = :endpoint AND state = 'pending')
                        )
                        UPDATE webhook_queue SET claim = NULL, due_at = :now
                        WHERE member_id = :member AND endpoint_id = :endpoint AND EXISTS (
                            SELECT FROM webhook_delivery
                            WHERE member_id = :member AND endpoint_id = :endpoint AND state = 'pending')""")
                .param("member", delivery.member())
                .param("endpoint", delivery.endpoint().id())
                .param("now", at(now))
                .update();
    }
}
