package dev.daka.service.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.AtOnce;
import dev.daka.service.webhooks.Receiver.Got;
import java.time.Duration;
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

/** Events of one member arrive in order, whatever fails and however many dispatchers there are. */
class OrderTest {
    private static TestOutbox outbox;
    private final Receiver receiver = new Receiver();

    @BeforeAll
    static void migrate() {
        outbox = new TestOutbox("webhook_order");
    }

    @AfterAll
    static void close() {
        outbox.close();
    }

    @BeforeEach
    void empty() {
        outbox.empty();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void severalDispatchersKeepTheOrderOfEachMemberWhileDeliveriesFail() {
        int members = 25;
        int events = 8;
        outbox.endpoint(receiver.url("/hooks"));
        for (int event = 1; event <= events; event++) {
            for (int member = 0; member < members; member++) {
                outbox.book("m-" + member, event);
            }
        }
        Map<String, Integer> tries = new ConcurrentHashMap<>();
        // Each event fails as many times as its number says: none, once or twice.
        receiver.answers(got -> tries.merge(got.told(), 1, Integer::sum) > number(got) % 3 ? 204 : 503);
        List<Dispatcher> dispatchers =
                IntStream.range(0, 4).mapToObj(turn -> outbox.dispatcher()).toList();

        List<Integer> done = new ArrayList<>();
        while (done.isEmpty() || outbox.count("pending") > 0) {
            done.addAll(AtOnce.run(4, turn -> TestOutbox.drain(dispatchers.get(turn))));
            outbox.clock.advance(Duration.ofHours(2));
        }

        assertThat(outbox.count("delivered")).isEqualTo((long) members * events);
        Map<String, List<Got>> byMember = receiver.got().stream().collect(Collectors.groupingBy(OrderTest::member));
        assertThat(byMember).hasSize(members);
        byMember.forEach((member, got) -> {
            assertThat(got.stream().map(OrderTest::number)).as(member).isSorted();
            assertThat(got.stream().filter(each -> each.answered() == 204).map(OrderTest::number))
                    .as(member)
                    .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        });
        assertThat(outbox.number("SELECT count(*) FROM webhook_queue")).isZero();
        assertThat(done.stream().filter(count -> count > 0).count()).isGreaterThan(1);
    }

    @Test
    void aMemberWhoseEventFailsHoldsNobodyElseUp() {
        outbox.endpoint(receiver.url("/hooks"));
        outbox.book("m-1", 1);
        outbox.book("m-1", 2);
        outbox.book("m-2", 1);
        receiver.answers(got -> member(got).equals("m-1") ? 500 : 200);

        TestOutbox.drain(outbox.dispatcher());

        assertThat(receiver.bodies()).containsExactlyInAnyOrder("m-1/1", "m-2/1");
    }

    @Test
    void anEndpointThatFailsHoldsNoOtherUp() {
        outbox.endpoint(receiver.url("/bad"));
        outbox.endpoint(receiver.url("/good"));
        outbox.book("m-1", 1);
        outbox.book("m-1", 2);
        receiver.answers(got -> got.path().equals("/bad") ? 500 : 200);

        TestOutbox.drain(outbox.dispatcher());

        assertThat(receiver.got().stream().map(got -> got.path() + " " + got.told()))
                .containsExactlyInAnyOrder("/bad m-1/1", "/good m-1/1", "/good m-1/2");
    }

    @Test
    void anEventWaitsWhileAnEarlierOneIsBeingSpreadBySomebodyElse() {
        outbox.endpoint(receiver.url("/hooks"));
        outbox.book("m-1", 1);
        outbox.book("m-1", 2);
        outbox.book("m-2", 1);

        outbox.transactions.run(() -> {
            outbox.jdbc
                    .sql("SELECT 1 FROM outbox WHERE member_id = 'm-1' AND event_no = 1 FOR UPDATE")
                    .query(Integer.class)
                    .single();
            AtOnce.run(1, turn -> TestOutbox.drain(outbox.dispatcher()));
            assertThat(receiver.bodies()).containsExactly("m-2/1");
            return true;
        });
        TestOutbox.drain(outbox.dispatcher());

        assertThat(receiver.bodies()).containsExactly("m-2/1", "m-1/1", "m-1/2");
    }

    @Test
    void clocksThatDisagreeDoNotTurnTheOrderRound() {
        outbox.endpoint(receiver.url("/hooks"));
        for (int event = 1; event <= 600; event++) {
            // The last ones look the oldest, and there are more than are spread at once.
            outbox.book(
                    "m-1",
                    event,
                    "dev.daka.points.added",
                    outbox.clock.instant().plusMillis(600 - event));
        }

        TestOutbox.drain(outbox.dispatcher());

        assertThat(receiver.got().stream()
                        .map(got -> JsonMapper.shared()
                                .readTree(got.body())
                                .path("sequence")
                                .asString())
                        .toList())
                .as("sequence, read as text")
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith("0000000000000000001");
        assertThat(receiver.bodies())
                .isEqualTo(IntStream.rangeClosed(1, 600)
                        .mapToObj(event -> "m-1/" + event)
                        .toList());
    }

    @Test
    void anEventThatIsSpreadWhileItsQueueEndsIsNotForgotten() {
        Endpoint endpoint = outbox.endpoint(receiver.url("/hooks"));
        outbox.book("m-1", 1);
        Dispatcher dispatcher = outbox.dispatcher();
        // While the first event is on its way, the second is booked and spread.
        receiver.answers(got -> {
            if (got.told().equals("m-1/1")) {
                outbox.book("m-1", 2);
                outbox.transactions.run(() -> new Outbox(outbox.jdbc).spread(10, outbox.clock.instant()));
            }
            return 200;
        });

        TestOutbox.drain(dispatcher);

        assertThat(receiver.bodies()).containsExactly("m-1/1", "m-1/2");
        assertThat(outbox.log.oldest(endpoint.id())).isEmpty();
    }

    @Test
    void whoeverEndsAQueueWaitsForWhoeverIsAddingToIt() throws InterruptedException {
        outbox.endpoint(receiver.url("/hooks"));
        outbox.book("m-1", 1);
        DeliverEvent event = outbox.deliverEvent();
        outbox.transactions.run(() -> new Outbox(outbox.jdbc).spread(10, outbox.clock.instant()));
        Delivery first = event.claim(outbox.endpoints.enabled().get(0), 10).get(0);
        Thread settling = new Thread(() -> event.deliver(first));

        outbox.transactions.run(() -> {
            outbox.book("m-1", 2);
            new Outbox(outbox.jdbc).spread(10, outbox.clock.instant());
            settling.start();
            awaitLockWaiter();
            return true;
        });
        settling.join();
        TestOutbox.drain(outbox.dispatcher());

        assertThat(receiver.bodies()).containsExactly("m-1/1", "m-1/2");
    }

    /** Until somebody waits for a lock of this database. */
    private static void awaitLockWaiter() {
        Awaitility.await()
                .until(() -> AtOnce.run(
                                        1,
                                        turn -> outbox.number("SELECT count(*) FROM pg_stat_activity"
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
