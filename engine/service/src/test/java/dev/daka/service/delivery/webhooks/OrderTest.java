package dev.daka.service.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.effect.AddPoints;
import dev.daka.service.AtOnce;
import dev.daka.service.delivery.webhooks.Receiver.Got;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Events of one member arrive in order, in spite of failures and many dispatchers. */
class OrderTest {
    private static TestJournal journal;
    private final Receiver receiver = new Receiver();

    @BeforeAll
    static void migrate() {
        journal = new TestJournal("webhook_order");
    }

    @AfterAll
    static void close() {
        journal.close();
    }

    @BeforeEach
    void empty() {
        journal.empty();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void manyDispatchersKeepEachMembersOrderWhileDeliveriesFail() {
        int members = 25;
        int events = 8;
        journal.endpoint(receiver.url("/hooks"));
        for (int event = 1; event <= events; event++) {
            for (int member = 0; member < members; member++) {
                journal.book("m-" + member, event);
            }
        }
        Map<String, Integer> tries = new ConcurrentHashMap<>();
        // Each event fails as many times as its number says: none, once or twice.
        receiver.answers(got -> tries.merge(got.told(), 1, Integer::sum) > number(got) % 3 ? 204 : 503);
        List<Dispatcher> dispatchers =
                IntStream.range(0, 4).mapToObj(turn -> journal.dispatcher()).toList();

        List<Boolean> done = new ArrayList<>();
        while (done.isEmpty() || journal.count("pending") > 0) {
            done.addAll(AtOnce.run(4, turn -> journal.drain(dispatchers.get(turn))));
            journal.clock.advance(Duration.ofHours(2));
        }

        assertThat(journal.count("delivered")).isEqualTo((long) members * events);
        Map<String, List<Got>> byMember = receiver.got().stream().collect(Collectors.groupingBy(OrderTest::member));
        assertThat(byMember).hasSize(members);
        byMember.forEach((member, got) -> {
            assertThat(got.stream().map(OrderTest::number)).as(member).isSorted();
            assertThat(got.stream().filter(each -> each.answered() == 204).map(OrderTest::number))
                    .as(member)
                    .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        });
        assertThat(journal.number("SELECT count(*) FROM webhook_queue")).isZero();
        assertThat(done.stream().filter(busy -> busy).count()).isGreaterThan(1);
    }

    @Test
    void aFailingEventDelaysNoOtherMember() {
        journal.endpoint(receiver.url("/hooks"));
        journal.book("m-1", 1);
        journal.book("m-1", 2);
        journal.book("m-2", 1);
        receiver.answers(got -> member(got).equals("m-1") ? 500 : 200);

        journal.drain(journal.dispatcher());

        assertThat(receiver.bodies()).containsExactlyInAnyOrder("m-1/1", "m-2/1");
    }

    @Test
    void aFailingEndpointDelaysNoOther() {
        journal.endpoint(receiver.url("/bad"));
        journal.endpoint(receiver.url("/good"));
        journal.book("m-1", 1);
        journal.book("m-1", 2);
        receiver.answers(got -> got.path().equals("/bad") ? 500 : 200);

        journal.drain(journal.dispatcher());

        assertThat(receiver.got().stream().map(got -> got.path() + " " + got.told()))
                .containsExactlyInAnyOrder("/bad m-1/1", "/good m-1/1", "/good m-1/2");
    }

    @Test
    void onlyOneProcessReadsTheJournalAtATime() {
        journal.endpoint(receiver.url("/hooks"));
        journal.book("m-1", 1);
        journal.book("m-1", 2);

        journal.transactions.run(() -> {
            assertThat(journal.rows.lock()).isTrue();
            AtOnce.run(1, turn -> TestJournal.rounds(journal.dispatcher()));
            assertThat(receiver.got()).isEmpty();
            return true;
        });
        journal.drain(journal.dispatcher());

        assertThat(receiver.bodies()).containsExactly("m-1/1", "m-1/2");
    }

    @Test
    void differingClocksDoNotChangeTheOrder() {
        journal.endpoint(receiver.url("/hooks"));
        Instant now = journal.clock.instant();
        for (int event = 1; event <= 100; event++) {
            // The last events have the oldest times, and there are more than one read takes.
            journal.book("m-1", event, new AddPoints(40), now.plusMillis(100 - event));
        }
        journal.read();

        journal.drain(journal.dispatcher());

        assertThat(receiver.got().stream()
                        .map(got -> JsonMapper.shared()
                                .readTree(got.body())
                                .path("sequence")
                                .asString())
                        .toList())
                .as("sequence, compared as text")
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith("0000000000000010000");
        assertThat(receiver.bodies())
                .isEqualTo(IntStream.rangeClosed(1, 100)
                        .mapToObj(event -> "m-1/" + event)
                        .toList());
    }

    @Test
    void anEventQueuedWhileItsQueueEndsIsDelivered() {
        Endpoint endpoint = journal.endpoint(receiver.url("/hooks"));
        journal.book("m-1", 1);
        Dispatcher dispatcher = journal.dispatcher();
        // The second event is booked and queued while the first is being sent.
        receiver.answers(got -> {
            if (got.told().equals("m-1/1")) {
                journal.book("m-1", 2);
                journal.read();
            }
            return 200;
        });

        journal.drain(dispatcher);

        assertThat(receiver.bodies()).containsExactly("m-1/1", "m-1/2");
        assertThat(journal.log.oldest(endpoint.id())).isEmpty();
    }

    @Test
    void endingAQueueWaitsForATransactionThatAddsToIt() throws InterruptedException {
        journal.endpoint(receiver.url("/hooks"));
        journal.book("m-1", 1);
        DeliverEvent event = journal.deliverEvent();
        journal.read();
        Delivery first = event.claim(journal.endpoints.enabled().get(0), 10).get(0);
        Thread settling = new Thread(() -> event.deliver(first));

        journal.book("m-1", 2);
        journal.transactions.run(() -> {
            assertThat(journal.reader().next(10)).isTrue();
            settling.start();
            awaitLockWaiter();
            return true;
        });
        settling.join();
        journal.drain(journal.dispatcher());

        assertThat(receiver.bodies()).containsExactly("m-1/1", "m-1/2");
    }

    /** Waits until a connection waits for a lock in this database. */
    private static void awaitLockWaiter() {
        Awaitility.await()
                .until(() -> AtOnce.run(
                                        1,
                                        turn -> journal.number("SELECT count(*) FROM pg_stat_activity"
                                                + " WHERE datname = current_database() AND wait_event_type = 'Lock'"))
                                .get(0)
                        > 0);
    }

    private static int number(Got got) {
        return Integer.parseInt(got.told().substring(got.told().indexOf('/') + 1));
    }

    private static String member(Got got) {
        return got.told().substring(0, got.told().indexOf('/'));
    }
}
