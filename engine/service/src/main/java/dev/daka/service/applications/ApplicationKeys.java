package dev.daka.service.applications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys that applications call with, as SHA-256: they are long and random, so that a slow hash would add nothing. */
@Repository
public class ApplicationKeys {
    private final JdbcClient jdbc;
    private final Clock clock;

    ApplicationKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Owner(Application application, boolean revoked) {}

    Optional<Owner> ownerOf(String key) {
        return jdbc.sql("SELECT application, revoked_at IS NOT NULL AS revoked FROM application_key WHERE key_hash = ?")
                .param(hash(key))
                .query((row, number) -> new Owner(new Application(row.getString(1)), row.getBoolean(2)))
                .optional();
    }

    /** Does nothing where the key is known already. */
    public void add(Application application, String key) {
        jdbc.sql(
                        "INSERT INTO application_key (key_hash, application, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(hash(key), application.name(), OffsetDateTime.now(clock))
                .update();
    }

    public boolean any(Application application) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM application_key WHERE application = ?)")
                .param(application.name())
                .query(Boolean.class)
                .single();
    }

    public void revoke(String key) {
        jdbc.sql("UPDATE application_key SET revoked_at = coalesce(revoked_at, ?) WHERE key_hash = ?")
                .params(OffsetDateTime.now(clock), hash(key))
                .update();
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
