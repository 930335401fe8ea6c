package dev.daka.service.webhooks;

import com.zaxxer.hikari.HikariDataSource;
import dev.daka.service.TestDatabase;
import dev.daka.service.database.DatabaseAddress;
import dev.daka.service.database.WholeTransactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** An outbox in a real database, and what delivers it, with a clock of the test's. */
final class TestOutbox implements AutoCloseable {
    final SteppedClock clock = new SteppedClock();
    final MeterRegistry meters = new SimpleMeterRegistry();
    final JdbcClient jdbc;
    final Endpoints endpoints;
    final DeliveryLog log;
    final WholeTransactions transactions;
    final ReplayEvents replays;
    final WebhookSettings settings =
            SenderSettings.defaults().allowing(List.of("127.0.0.0/8")).settings();
    private DeliveryMeters counted;
    private final HikariDataSource source = new HikariDataSource();

    TestOutbox(String database) {
        DatabaseAddress address = TestDatabase.another(database);
        source.setJdbcUrl(address.url());
        source.setUsername(address.username());
        source.setPassword(address.password());
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = JdbcClient.create(source);
        transactions = new WholeTransactions(new JdbcTransactionManager(source));
        endpoints = new Endpoints(jdbc);
        log = new DeliveryLog(jdbc);
        counted = new DeliveryMeters(meters, log, clock);
        replays = new ReplayEvents(new Replays(jdbc), transactions, clock);
    }

    /** As new, and at the present time. */
    void empty() {
        clock.reset();
        meters.clear();
        counted = new DeliveryMeters(meters, log, clock);
        jdbc.sql("TRUNCATE outbox, webhook_endpoint, webhook_retired_secret, webhook_delivery, webhook_queue")
                .update();
    }

    Endpoint endpoint(String url, String... types) {
        Endpoint endpoint = new Endpoint(
                UUID.randomUUID(), url, List.of(types), SigningSecrets.generate(), List.of(), clock.instant(), null);
        endpoints.add(endpoint);
        return endpoint;
    }

    /** It tells such as {@code m-1/3}. */
    void book(String member, int eventNo) {
        book(member, eventNo, "dev.daka.points.added", clock.instant());
    }

    void book(String member, int eventNo, String type, Instant createdAt) {
        jdbc.sql("INSERT INTO outbox (member_id, event_no, event_id, type, body, created_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        member,
                        eventNo,
                        UUID.randomUUID(),
                        type,
                        "{\"told\":\"" + member + "/" + eventNo + "\"}",
                        OffsetDateTime.ofInstant(createdAt, ZoneOffset.UTC))
                .update();
    }

    /** One process's part: what it claims, sends and settles. */
    DeliverEvent deliverEvent() {
        return new DeliverEvent(
                new Queues(jdbc),
                endpoints,
                sender(),
                new Backoff(settings.firstRetry(), settings.longestRetry(), new Random(7)),
                counted,
                transactions,
                settings,
                clock);
    }

    Sender sender() {
        ReachableNames names = new ReachableNames(
                SystemDefaultDnsResolver.INSTANCE, new ReachableAddresses(settings.allowedNetworks()));
        try {
            return new Sender(settings, new EndpointUrls(true, names), names, SSLContext.getDefault(), clock);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Dispatcher dispatcher() {
        return new Dispatcher(new Outbox(jdbc), endpoints, deliverEvent(), transactions, settings, clock);
    }

    /** Rounds, until there is nothing to do at this moment. */
    static int drain(Dispatcher dispatcher) {
        int done = 0;
        int round;
        do {
            round = dispatcher.round(Runnable::run, () -> {});
            done += round;
        } while (round > 0);
        return done;
    }

    long number(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    long count(String state) {
        return number("SELECT count(*) FROM webhook_delivery WHERE state = ?", state);
    }

    static InetAddress address(String literal) {
        return Network.parse(literal).first();
    }

    @Override
    public void close() {
        source.close();
    }
}
