package dev.daka.service.webhooks;

import dev.daka.service.webhooks.Endpoint.Because;
import dev.daka.service.webhooks.Endpoint.Disabled;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where events go. What is removed is gone for everybody but {@link Purge}. */
@Repository
class Endpoints {
    private static final String SELECT = "SELECT endpoint_id, url, types, secret, previous_secret, previous_until,"
            + " created_at, disabled_at, disabled_by FROM webhook_endpoint WHERE removed_at IS NULL";

    private final JdbcClient jdbc;

    Endpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<Endpoint> all() {
        return jdbc.sql(SELECT + " ORDER BY created_at DESC, endpoint_id")
                .query((row, number) -> endpoint(row))
                .list();
    }

    /** Those that are sent to, another one first each time, so that none is always served last. */
    List<Endpoint> enabled() {
        return jdbc.sql(SELECT + " AND disabled_at IS NULL ORDER BY random()")
                .query((row, number) -> endpoint(row))
                .list();
    }

    Optional<Endpoint> find(UUID id) {
        return jdbc.sql(SELECT + " AND endpoint_id = ?")
                .param(id)
                .query((row, number) -> endpoint(row))
                .optional();
    }

    boolean any() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM webhook_endpoint WHERE removed_at IS NULL)")
                .query(Boolean.class)
                .single();
    }

    void add(Endpoint endpoint) {
        jdbc.sql("INSERT INTO webhook_endpoint (endpoint_id, url, types, secret, created_at) VALUES (?, ?, ?, ?, ?)")
                .params(
                        endpoint.id(),
                        endpoint.url(),
                        endpoint.types().toArray(String[]::new),
                        endpoint.secret(),
                        at(endpoint.createdAt()))
                .update();
    }

    /** What was the secret signs on for that long. */
    void rotate(UUID id, String secret, Instant now, Duration overlap) {
        jdbc.sql("UPDATE webhook_endpoint SET previous_secret = secret, previous_until = ?, secret = ?"
                        + " WHERE endpoint_id = ?")
                .params(at(now.plus(overlap)), secret, id)
                .update();
    }

    /** Does nothing where it is disabled already. */
    void disable(UUID id, Because by, Instant now) {
        jdbc.sql("UPDATE webhook_endpoint SET disabled_at = ?, disabled_by = ?"
                        + " WHERE endpoint_id = ? AND disabled_at IS NULL")
                .params(at(now), by.name().toLowerCase(Locale.ROOT), id)
                .update();
    }

    void enable(UUID id) {
        jdbc.sql("UPDATE webhook_endpoint SET disabled_at = NULL, disabled_by = NULL WHERE endpoint_id = ?")
                .param(id)
                .update();
    }

    void remove(UUID id, Instant now) {
        jdbc.sql("UPDATE webhook_endpoint SET removed_at = ? WHERE endpoint_id = ?")
                .params(at(now), id)
                .update();
    }

    private static Endpoint endpoint(ResultSet row) throws SQLException {
        Instant disabledAt = instant(row, "disabled_at");
        return new Endpoint(
                row.getObject("endpoint_id", UUID.class),
                row.getString("url"),
                List.of((String[]) row.getArray("types").getArray()),
                row.getString("secret"),
                row.getString("previous_secret"),
                instant(row, "previous_until"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                disabledAt == null
                        ? null
                        : new Disabled(
                                disabledAt,
                                Because.valueOf(row.getString("disabled_by").toUpperCase(Locale.ROOT))));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
