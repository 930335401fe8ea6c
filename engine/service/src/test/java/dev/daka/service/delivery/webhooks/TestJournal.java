package dev.daka.service.delivery.webhooks;

import com.zaxxer.hikari.HikariDataSource;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.Effect;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.format.RowFormat;
import dev.daka.core.vocabulary.CamelCase;
import dev.daka.service.TestDatabase;
import dev.daka.service.delivery.events.SampleRows;
import dev.daka.service.platform.database.DatabaseAddress;
import dev.daka.service.platform.database.WholeTransactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A journal in a real database, and the delivery of its events, with a clock of the test. */
final class TestJournal implements AutoCloseable {
    final SteppedClock clock = new SteppedClock();
    final MeterRegistry meters = new SimpleMeterRegistry();
    final JdbcClient jdbc;
    final Endpoints endpoints;
    final DeliveryLog log;
    final WholeTransactions transactions;
    final ReplayEvents replays;
    final WebhookSettings settings =
            SenderSettings.defaults().allowing(List.of("127.0.0.0/8")).settings();
    final BookedRows rows;
    final OldestTransaction oldest = new OldestTransaction();
    private DeliveryMeters counted;
    private final HikariDataSource source = new HikariDataSource();

    TestJournal(String database) {
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
        rows = new BookedRows(jdbc);
        replays = new ReplayEvents(new DeadLetters(jdbc), rows, new WantedEvents(jdbc), transactions, clock);
        jdbc.sql("SELECT current_epoch()").query(Integer.class).single();
    }

    /** Empties all tables and sets the clock to the present time. */
    void empty() {
        clock.reset();
        meters.clear();
        counted = new DeliveryMeters(meters, log, clock);
        transactions.run(() -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            return jdbc.sql("TRUNCATE journal, member, webhook_event, webhook_endpoint, webhook_retired_secret,"
                            + " webhook_delivery, webhook_queue")
                    .update();
        });
        jdbc.sql("UPDATE webhook_cursor SET epoch = 0, xid = 0").update();
    }

    /**
     * Simulates a dump that was restored into another cluster: the transactions of the former cluster had far higher
     * numbers.
     */
    void becomeAnotherCluster() {
        transactions.run(() -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            return jdbc.sql("UPDATE journal SET xid = xid + 1000000000000, seen = seen + 1000000000000")
                    .update();
        });
        jdbc.sql("UPDATE webhook_cursor SET xid = xid + 1000000000000").update();
        jdbc.sql("UPDATE cluster_epoch SET system_identifier = 'another' WHERE epoch = (SELECT max(epoch) FROM"
                        + " cluster_epoch)")
                .update();
        jdbc.sql("SELECT current_epoch()").query(Integer.class).single();
    }

    Endpoint endpoint(String url, String... types) {
        Endpoint endpoint = new Endpoint(
                UUID.randomUUID(), url, List.of(types), SigningSecrets.generate(), List.of(), clock.instant(), null);
        endpoints.add(endpoint);
        return endpoint;
    }

    /** Books one event, such as {@code m-1/3}. */
    void book(String member, int seq) {
        book(jdbc, member, seq);
    }

    void book(JdbcClient connection, String member, int seq) {
        book(connection, member, seq, new AddPoints(40), clock.instant());
    }

    void book(String member, int seq, Effect effect, Instant at) {
        book(jdbc, member, seq, effect, at);
    }

    private void book(JdbcClient connection, String member, int seq, Effect effect, Instant at) {
        insert(
                connection,
                SampleRows.granted(
                        new MemberId(member), seq, new ActionId(String.valueOf(seq)), UUID.randomUUID(), at, effect));
    }

    private static void insert(JdbcClient connection, JournalRow row) {
        MemberId member = row.key().member();
        long number = member.value().hashCode() & 0xffffffffL;
        RowFormat.Parts parts = RowFormat.write(row);
        connection
                .sql("INSERT INTO member (member_id, member_no, created_at, changed_at) VALUES (?, ?, now(), now())"
                        + " ON CONFLICT DO NOTHING")
                .params(member.value(), number)
                .update();
        connection
                .sql("""
                    INSERT INTO journal (member_no, seq, kind, application, subject, key, id, booked_at, fingerprint, body,
                        postings, points, answer, epoch)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', ?::json, ?::json, ?::bigint[], '', (SELECT max(epoch) FROM cluster_epoch))\
                    """)
                .params(
                        number,
                        row.seq(),
                        CamelCase.of(row.key().kind()),
                        row.key().subject().application(),
                        row.key().subject().id(),
                        row.key().name(),
                        row.id(),
                        OffsetDateTime.ofInstant(row.at(), ZoneOffset.UTC),
                        parts.body(),
                        parts.postings(),
                        parts.points().toString().replace('[', '{').replace(']', '}'))
                .update();
    }

    /** A transaction with its own connection. */
    final class OpenTransaction implements AutoCloseable {
        final JdbcClient jdbc;
        private final Connection connection;

        /** Gets its transaction number now. */
        OpenTransaction() {
            try {
                connection = source.getConnection();
                connection.setAutoCommit(false);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("SELECT pg_current_xact_id()").query(String.class).single();
        }

        OpenTransaction book(String member, int seq) {
            TestJournal.this.book(jdbc, member, seq);
            return this;
        }

        void commit() {
            try {
                connection.commit();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            close();
        }

        /** Rolls back the transaction if it is not committed. */
        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /** The reader of one process. */
    ReadJournal reader() {
        return new ReadJournal(rows, endpoints, new WantedEvents(jdbc), oldest, transactions, clock);
    }

    /** Queues all booked events. */
    void read() {
        ReadJournal reader = reader();
        untilAllIsRead(() -> reader.next(10));
    }

    private void untilAllIsRead(Runnable work) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            work.run();
            return !hasUnread();
        });
    }

    /**
     * Waits for rows that another transaction holds back, because a server has transactions of its own now and then.
     */
    private boolean hasUnread() {
        return number("SELECT count(*) FROM journal, webhook_cursor AS cursor"
                        + " WHERE (journal.epoch, journal.xid) >= (cursor.epoch, cursor.xid)")
                > 0;
    }

    /** The dispatcher of one process. */
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
        return new Dispatcher(reader(), endpoints, deliverEvent(), settings);
    }

    /** Runs rounds until nothing is due. True if something was. */
    boolean drain(Dispatcher dispatcher) {
        boolean[] busy = {false};
        untilAllIsRead(() -> busy[0] |= rounds(dispatcher));
        return busy[0];
    }

    /** Runs rounds until one finds nothing to do. Events that an open transaction holds back stay. */
    static boolean rounds(Dispatcher dispatcher) {
        boolean busy = false;
        while (dispatcher.round(Runnable::run, () -> {})) {
            busy = true;
        }
        return busy;
    }

    long number(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    long count(String state) {
        return number("SELECT count(*) FROM webhook_delivery WHERE state = ?", state);
    }

    static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
