package dev.daka.service.delivery.webhooks;

import dev.daka.service.delivery.webhooks.Endpoint.Because;
import dev.daka.service.delivery.webhooks.Endpoint.Disabled;
import dev.daka.service.delivery.webhooks.Endpoint.RetiredSecret;
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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stored endpoints. Removed endpoints are invisible here; {@link Purge} deletes them. */
@Repository
class Endpoints {
    private static final String SELECT = """
            SELECT endpoint_id, url, types, secret, created_at, disabled_at, disabled_by,
                ARRAY(SELECT r.secret FROM webhook_retired_secret r WHERE r.endpoint_id = w.endpoint_id
                    ORDER BY signs_until DESC, secret_no DESC) AS retired,
                ARRAY(SELECT extract(epoch FROM r.signs_until) * 1000 FROM webhook_retired_secret r
                    WHERE r.endpoint_id = w.endpoint_id ORDER BY signs_until DESC, secret_no DESC)::bigint[] AS retired_until
            FROM webhook_endpoint w WHERE removed_at IS NULL""";

    private final JdbcClient jdbc;

    Endpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All endpoints, newest first. */
    List<Endpoint> all() {
        return jdbc.sql(SELECT + " ORDER BY created_at DESC, endpoint_id")
                .query((row, number) -> endpoint(row))
                .list();
    }

    /** Enabled endpoints in random order, so that no endpoint is always served last. */
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

    /**
     * Replaces the secret within the caller's transaction. The old secret still signs for {@code overlap}; secrets
     * replaced earlier sign until their own time ends. Returns false if {@code most} replaced secrets still sign,
     * because none of them may be dropped early.
     */
    boolean rotate(UUID id, String secret, Instant now, Duration overlap, int most) {
        String before = jdbc.sql("SELECT secret FROM webhook_endpoint WHERE endpoint_id = ? FOR UPDATE")
                .param(id)
                .query(String.class)
                .single();
        jdbc.sql("DELETE FROM webhook_retired_secret WHERE endpoint_id = ? AND signs_until <= ?")
                .params(id, at(now))
                .update();
        long signing = jdbc.sql("SELECT count(*) FROM webhook_retired_secret WHERE endpoint_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        if (signing >= most) {
            return false;
        }
        jdbc.sql("INSERT INTO webhook_retired_secret (endpoint_id, secret, signs_until) VALUES (?, ?, ?)")
                .params(id, before, at(now.plus(overlap)))
                .update();
        jdbc.sql("UPDATE webhook_endpoint SET secret = ? WHERE endpoint_id = ?")
                .params(secret, id)
                .update();
        return true;
    }

    /** Disables an endpoint. Does nothing if it is disabled already. */
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
                retired(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                disabledAt == null
                        ? null
                        : new Disabled(
                                disabledAt,
                                Because.valueOf(row.getString("disabled_by").toUpperCase(Locale.ROOT))));
    }

    private static List<RetiredSecret> retired(ResultSet row) throws SQLException {
        String[] secrets = (String[]) row.getArray("retired").getArray();
        Long[] until = (Long[]) row.getArray("retired_until").getArray();
        return IntStream.range(0, secrets.length)
                .mapToObj(place -> new RetiredSecret(secrets[place], Instant.ofEpochMilli(until[place])))
                .toList();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
