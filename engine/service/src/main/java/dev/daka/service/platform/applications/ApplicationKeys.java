package dev.daka.service.platform.applications;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * API keys of applications, stored as SHA-256 hashes. The keys are long and random, so a slow hash would not make them
 * safer.
 */
@Component
public class ApplicationKeys implements AutoCloseable {
    /** Maximum wait for a lookup; longer than the pool's connection timeout. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ExecutorService lookups = Executors.newFixedThreadPool(2);
    /**
     * Cached owners by key hash, for 10 s. Unknown keys are cached too, so that guessing does not reach the database.
     * Concurrent lookups of a key share one query, so callers do not queue behind an unreachable database.
     */
    private final AsyncCache<String, Optional<Owner>> owners = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .executor(lookups)
            .buildAsync();

    ApplicationKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Owner(Application application, boolean revoked) {}

    /**
     * Owner of a key; the answer is at most 10 s old. Empty if the key is unknown.
     *
     * @throws DataAccessResourceFailureException if the database does not answer within 3 s
     */
    Optional<Owner> ownerOf(String key) {
        CompletableFuture<Optional<Owner>> owner = owners.get(
                HexFormat.of().formatHex(hash(key)),
                hash -> stored(HexFormat.of().parseHex(hash)));
        try {
            return owner.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            throw new DataAccessResourceFailureException(
                    "PostgreSQL says nothing", new SQLTransientConnectionException(silent));
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failure);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ending);
        }
    }

    private Optional<Owner> stored(byte[] hash) {
        return jdbc.sql("SELECT application, revoked_at IS NOT NULL AS revoked FROM application_key WHERE key_hash = ?")
                .param(hash)
                .query((row, number) -> new Owner(new Application(row.getString(1)), row.getBoolean(2)))
                .optional();
    }

    /** Adds a key. Does nothing if the key exists. */
    public void add(Application application, String key) {
        jdbc.sql(
                        "INSERT INTO application_key (key_hash, application, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(hash(key), application.name(), OffsetDateTime.now(clock))
                .update();
        owners.synchronous().invalidateAll();
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
        owners.synchronous().invalidateAll();
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }
}
