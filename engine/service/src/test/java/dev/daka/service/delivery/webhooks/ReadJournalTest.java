package dev.daka.service.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.core.effect.GrantBadge;
import dev.daka.service.delivery.webhooks.TestJournal.OpenTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each event is queued once and in its member's order, in any order in which transactions begin and commit. */
class ReadJournalTest {
    private static TestJournal journal;
    private Endpoint endpoint;

    @BeforeAll
    static void migrate() {
        journal = new TestJournal("webhook_reading");
    }

    @AfterAll
    static void close() {
        journal.close();
    }

    @BeforeEach
    void empty() {
        journal.empty();
        endpoint = journal.endpoint("http://127.0.0.1:1/hooks");
    }

    /** Reads as far as possible now, this number of rows at a time. */
    private static void readOn(int most) {
        ReadJournal reader = journal.reader();
        boolean more;
        do {
            more = reader.next(most);
        } while (more);
    }

    /** Member and number of the queued events, in the order of queuing. */
    private static List<String> queued() {
        return journal.jdbc
                .sql("SELECT member_id || '/' || event_no / 10000 FROM webhook_delivery ORDER BY"
                        + " xmin::text::bigint, member_id, event_no")
                .query(String.class)
                .list();
    }

    @Test
    void waitsForATransactionThatBeganFirstAndCommitsLast() {
        try (OpenTransaction first = journal.new OpenTransaction().book("m-1", 1)) {
            journal.book("m-2", 1);
            readOn(100);
            assertThat(queued()).as("the first one may still commit").isEmpty();

            first.commit();
        }
        journal.read();
        journal.read();

        assertThat(queued()).containsExactlyInAnyOrder("m-1/1", "m-2/1");
    }

    @Test
    void readsRowsBeforeTheOldestRunningTransaction() {
        journal.book("m-1", 1);
        journal.read();
        journal.book("m-1", 2);
        try (OpenTransaction running = journal.new OpenTransaction()) {
            journal.book("m-1", 3);
            readOn(100);

            assertThat(queued()).containsExactly("m-1/1", "m-1/2");
            running.book("m-2", 1).commit();
        }
        journal.read();
        assertThat(queued()).containsExactlyInAnyOrder("m-1/1", "m-1/2", "m-1/3", "m-2/1");
    }

    /** The later row can be read, while the earlier one has a higher transaction number than one that still runs. */
    @Test
    void queuesAMembersEarlierRowFirstEvenWithAHigherTransactionNumber() {
        try (OpenTransaction low = journal.new OpenTransaction();
                OpenTransaction running = journal.new OpenTransaction()) {
            journal.book("m-1", 1);
            journal.book("m-2", 1);
            low.book("m-1", 2).commit();
            readOn(100);

            assertThat(queued()).as("m-2 waits for the running transaction").containsExactly("m-1/1", "m-1/2");
            running.book("m-3", 1).commit();
        }
        journal.read();
        assertThat(queued()).containsExactly("m-1/1", "m-1/2", "m-2/1", "m-3/1");
    }

    @Test
    void keepsAMembersOrderIfItStopsAfterEachTransaction() {
        try (OpenTransaction low = journal.new OpenTransaction()) {
            journal.book("m-1", 1);
            journal.book("m-2", 1);
            journal.book("m-1", 2);
            low.book("m-1", 3).commit();
        }
        do {
            readOn(1);
        } while (queued().size() < 4);

        assertThat(queued())
                .as("all rows of m-1 are queued with its last one")
                .containsExactly("m-1/1", "m-1/2", "m-1/3", "m-2/1");
    }

    /** The reader is killed while it waits for a lock that the test holds. */
    @Test
    void losesNoEventIfAReaderIsKilled() {
        journal.book("m-1", 1);
        journal.book("m-2", 1);
        try (OpenTransaction other = journal.new OpenTransaction()) {
            other.jdbc
                    .sql("INSERT INTO webhook_queue (member_id, endpoint_id, due_at) VALUES ('m-2', ?, now())")
                    .param(endpoint.id())
                    .update();
            CompletableFuture<Boolean> reading =
                    CompletableFuture.supplyAsync(() -> journal.reader().next(100));
            int waiting = Awaitility.await()
                    .until(
                            () -> journal.jdbc
                                    .sql("SELECT pid FROM pg_stat_activity"
                                            + " WHERE datname = current_database() AND wait_event_type = 'Lock'")
                                    .query(Integer.class)
                                    .list(),
                            pids -> !pids.isEmpty())
                    .get(0);
            other.jdbc
                    .sql("SELECT pg_terminate_backend(?, 10000)")
                    .param(waiting)
                    .query(Boolean.class)
                    .single();
            assertThatThrownBy(reading::join).isInstanceOf(CompletionException.class);
        }
        assertThat(queued()).isEmpty();
        journal.read();

        assertThat(queued()).containsExactly("m-1/1", "m-2/1");
    }

    @Test
    void readsTheRestAfterARestoreIntoAnotherCluster() {
        journal.book("m-1", 1);
        journal.book("m-1", 2);
        journal.read();
        journal.book("m-1", 3);
        journal.book("m-2", 1);
        journal.becomeAnotherCluster();
        journal.book("m-1", 4);

        journal.read();
        journal.read();

        assertThat(queued()).containsExactly("m-1/1", "m-1/2", "m-1/3", "m-1/4", "m-2/1");
    }

    @Test
    void skipsRowsIfThereIsNoEndpoint() {
        journal.endpoints.disable(endpoint.id(), Endpoint.Because.OPERATOR, journal.clock.instant());
        journal.book("m-1", 1);
        journal.read();
        journal.endpoints.enable(endpoint.id());
        journal.book("m-1", 2);
        journal.read();

        assertThat(queued()).containsExactly("m-1/2");
    }

    @Test
    void writesOnlyEventsThatAnEndpointReceives() {
        journal.endpoints.remove(endpoint.id(), journal.clock.instant());
        journal.endpoint("http://127.0.0.1:1/badges", "dev.daka.badge.granted");
        journal.book("m-1", 1);
        journal.book("m-1", 2, new GrantBadge("early-bird"), journal.clock.instant());
        journal.read();

        assertThat(queued()).containsExactly("m-1/2");
        assertThat(journal.number("SELECT count(*) FROM webhook_event")).isEqualTo(1);
    }

    @Test
    void replaysEventsThatWereNeverQueuedOrArePurged() {
        journal.endpoints.disable(endpoint.id(), Endpoint.Because.OPERATOR, journal.clock.instant());
        Instant start = journal.clock.instant();
        journal.book("m-1", 1);
        journal.book("m-1", 2);
        journal.read();
        journal.clock.advance(Duration.ofSeconds(1));
        journal.book("m-1", 3);

        assertThat(replay(start)).as("the last row is not read yet").isEqualTo(2);

        assertThat(queued()).containsExactly("m-1/1", "m-1/2");
        assertThat(replay(start)).as("still pending").isZero();
    }

    private int replay(Instant from) {
        return journal.replays.replay(
                endpoint,
                new ReplayEvents.Asked(
                        null,
                        null,
                        from.atOffset(ZoneOffset.UTC),
                        from.plusSeconds(10).atOffset(ZoneOffset.UTC)));
    }

    @Test
    void reportsHowLongATransactionHasHeldBackEvents() {
        JournalHealth health = new JournalHealth(journal.oldest, journal.meters, journal.clock);
        try (OpenTransaction running = journal.new OpenTransaction()) {
            journal.book("m-1", 1);
            readOn(100);
            journal.clock.advance(Duration.ofSeconds(29));
            readOn(100);
            assertThat(xminAge()).isEqualTo(29.0);
            assertThat(health.health().getStatus().getCode()).isEqualTo("UP");

            journal.clock.advance(Duration.ofSeconds(1));
            readOn(100);
            assertThat(health.health().getStatus().getCode()).isEqualTo("DOWN");
            assertThat(health.health().getDetails()).containsEntry("transactionSeconds", 30L);
            running.commit();
        }
        journal.read();
        readOn(100);
        assertThat(xminAge()).isZero();
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    private static double xminAge() {
        return journal.meters.get("daka.journal.xmin.age").gauge().value();
    }
}
