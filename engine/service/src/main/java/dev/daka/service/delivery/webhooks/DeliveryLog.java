package dev.daka.service.delivery.webhooks;

import static dev.daka.service.delivery.webhooks.Endpoints.at;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.daka.service.delivery.webhooks.Attempt.Failure;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads deliveries: delivered, dead and pending ones. */
@Repository
class DeliveryLog {
    private final JdbcClient jdbc;

    DeliveryLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** State of a delivery. */
    enum State {
        PENDING,
        DELIVERED,
        DEAD
    }

    /**
     * A delivery of an event to an endpoint.
     *
     * @param eventId       id of the event
     * @param type          type of the event, such as {@code dev.daka.points.added}
     * @param memberId      id of the member whom the event is about
     * @param state         whether the event is pending, was delivered, or was given up
     * @param attempts      number of attempts
     * @param queuedAt      when the event was queued for this endpoint, in UTC
     * @param lastAttemptAt time of the last attempt, in UTC; absent before the first attempt
     * @param lastStatus    HTTP status of the receiver's last answer; absent if there was none
     * @param lastFailure   why the last attempt failed; absent if it did not fail
     */
    record Line(
            UUID eventId,
            @JsonIgnore long eventNo,
            String type,
            String memberId,
            State state,
            int attempts,
            Instant queuedAt,
            @Nullable Instant lastAttemptAt,
            @Nullable Integer lastStatus,
            @Nullable Failure lastFailure) {}

    /**
     * An endpoint's deliveries after a cursor, last queued first.
     *
     * @param state state of the deliveries; null for all
     * @param after null for the first page
     */
    List<Line> lines(UUID endpoint, @Nullable State state, @Nullable DeliveryCursor after, int most) {
        String where = state == null ? "" : " AND d.state = '" + word(state) + "'";
        String further = after == null ? "" : " AND (d.queued_at, d.event_no, d.member_id) < (?, ?, ?)";
        List<Object> parameters = new ArrayList<>(List.of(endpoint));
        if (after != null) {
            parameters.addAll(List.of(at(after.queuedAt()), after.eventNo(), after.memberId()));
        }
        parameters.add(most);
        return jdbc.sql(
                        "SELECT e.event_id, e.type, d.* FROM webhook_delivery d JOIN webhook_event e USING (member_id, event_no)"
                                + " WHERE d.endpoint_id = ?" + further + where
                                + " ORDER BY d.queued_at DESC, d.event_no DESC, d.member_id DESC LIMIT ?")
                .params(parameters)
                .query((row, number) -> new Line(
                        row.getObject("event_id", UUID.class),
                        row.getLong("event_no"),
                        row.getString("type"),
                        row.getString("member_id"),
                        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getInt("attempts"),
                        row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                        Endpoints.instant(row, "last_attempt_at"),
                        row.getObject("last_status", Integer.class),
                        Optional.ofNullable(row.getString("last_failure"))
                                .map(Failure::valueOf)
                                .orElse(null)))
                .list();
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** Number of the endpoint's dead letters. */
    long dead(UUID endpoint) {
        return jdbc.sql("SELECT count(*) FROM webhook_delivery WHERE endpoint_id = ? AND state = 'dead'")
                .param(endpoint)
                .query(Long.class)
                .single();
    }

    /** Time when the endpoint's oldest pending delivery was queued; empty if none is pending. */
    Optional<Instant> oldest(UUID endpoint) {
        return jdbc.sql("SELECT queued_at FROM webhook_delivery WHERE endpoint_id = ? AND state = 'pending'"
                        + " ORDER BY queued_at LIMIT 1")
                .param(endpoint)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * Time of the oldest undelivered event of enabled endpoints. Unread journal rows count as well, although it is not
     * known whether an endpoint wants their events. Empty if no event waits.
     */
    Optional<Instant> oldest() {
        return jdbc.sql("""
                        SELECT min(since) FROM (
                            SELECT (SELECT min(queued_at) FROM webhook_delivery d
                                    WHERE d.endpoint_id = w.endpoint_id AND d.state = 'pending') AS since
                            FROM webhook_endpoint w WHERE w.disabled_at IS NULL AND w.removed_at IS NULL
                            UNION ALL
                            SELECT (SELECT booked_at FROM journal WHERE (journal.epoch, journal.xid) >= (cursor.epoch, cursor.xid)
                                    ORDER BY journal.epoch, journal.xid LIMIT 1)
                            FROM webhook_cursor AS cursor
                            WHERE EXISTS (SELECT FROM webhook_endpoint WHERE disabled_at IS NULL AND removed_at IS NULL)
                        ) waiting""")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }
}
