package dev.daka.service.delivery.webhooks;

import static dev.daka.service.delivery.webhooks.Endpoints.at;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes expired events and deliveries, and removed endpoints. Each statement deletes at most 1,000 rows, so that none
 * takes long.
 */
@Component
class Purge {
    private static final int AT_ONCE = 1000;

    private static final String REMOVED = "(SELECT endpoint_id FROM webhook_endpoint WHERE removed_at IS NOT NULL)";

    private final JdbcClient jdbc;
    private final WebhookSettings settings;

    Purge(JdbcClient jdbc, WebhookSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    void run(Instant now) {
        whole("webhook_queue", "endpoint_id IN " + REMOVED, now);
        whole("webhook_delivery", "endpoint_id IN " + REMOVED, now);
        jdbc.sql("DELETE FROM webhook_endpoint w WHERE removed_at IS NOT NULL"
                        + " AND NOT EXISTS (SELECT FROM webhook_delivery d WHERE d.endpoint_id = w.endpoint_id)"
                        + " AND NOT EXISTS (SELECT FROM webhook_queue q WHERE q.endpoint_id = w.endpoint_id)")
                .update();
        whole("webhook_delivery", "finished_at < :before AND state = 'delivered'", now.minus(settings.retention()));
        whole("webhook_delivery", "finished_at < :before AND state = 'dead'", now.minus(settings.deadRetention()));
        whole(
                "webhook_event",
                "created_at < :before AND NOT EXISTS (SELECT FROM webhook_delivery d"
                        + " WHERE d.member_id = webhook_event.member_id AND d.event_no = webhook_event.event_no)",
                now.minus(settings.retention()));
    }

    private void whole(String table, String condition, Instant before) {
        String delete = "DELETE FROM " + table + " WHERE ctid = ANY (ARRAY(SELECT ctid FROM " + table + " WHERE "
                + condition + " LIMIT " + AT_ONCE + " FOR UPDATE SKIP LOCKED))";
        int deleted;
        do {
            JdbcClient.StatementSpec statement = jdbc.sql(delete);
            deleted = (condition.contains(":before") ? statement.param("before", at(before)) : statement).update();
        } while (deleted == AT_ONCE);
    }
}
