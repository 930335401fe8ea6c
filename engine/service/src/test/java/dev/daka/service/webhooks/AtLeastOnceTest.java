package dev.daka.service.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.daka.service.webhooks.Receiver.Got;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was booked arrives: signed, once where nothing goes wrong, again where it may not have arrived, and at the end not at all. */
class AtLeastOnceTest {
    private static TestOutbox outbox;
    private final Receiver receiver = new Receiver();

    @BeforeAll
    static void migrate() {
        outbox = new TestOutbox("webhook_delivery");
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
    void sendsTheBodyAsItIsWithASignatureThatReceiversVerify() throws Exception {
        Endpoint endpoint = outbox.endpoint(receiver.url("/hooks"));
        outbox.book("会员-1", 1);

        TestOutbox.drain(outbox.dispatcher());

        Got got = receiver.got().get(0);
        assertThat(got.told()).isEqualTo("会员-1/1");
        assertThat(got.header("Content-type")).startsWith("application/cloudevents+json");
        assertThat(UUID.fromString(got.header("Webhook-id")))
                .isEqualTo(
                        outbox.log.lines(endpoint.id(), null, null, 10).get(0).eventId());
        assertThatCode(() -> new Webhook(endpoint.secret()).verify(got.body(), got.headers()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Webhook(SigningSecrets.generate()).verify(got.body(), got.headers()))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(endpoint.secret()).verify(got.body() + " ", got.headers()))
                .isInstanceOf(WebhookVerificationException.class);
    }

    /** However many rotations there were meanwhile, each secret signs for its whole time. */
    @Test
    void everySecretSignsOnForAWhileAfterItWasReplaced() {
        Endpoint endpoint = outbox.endpoint(receiver.url("/hooks"));
        String first = endpoint.secret();
        String second = rotated(endpoint);
        outbox.clock.advance(Duration.ofHours(10));
        String third = rotated(endpoint);
        Dispatcher dispatcher = outbox.dispatcher();
        for (int event = 1; event <= 3; event++) {
            outbox.book("m-1", event);
            TestOutbox.drain(dispatcher);
            outbox.clock.advance(Duration.ofHours(13));
        }

        assertThat(receiver.got().stream()
                        .map(got -> signs(first, got) + " " + signs(second, got) + " " + signs(third, got)))
                .as("10, 23 and 36 hours after the first rotation")
                .containsExactly("true true true", "true true true", "false false true");
    }

    @Test
    void refusesARotationThatWouldDropASecretEarly() {
        Endpoint endpoint = outbox.endpoint(receiver.url("/hooks"));

        assertThat(rotate(endpoint, SigningSecrets.generate(), 2)).isTrue();
        assertThat(rotate(endpoint, SigningSecrets.generate(), 2)).isTrue();
        assertThat(rotate(endpoint, SigningSecrets.generate(), 2)).isFalse();

        outbox.clock.advance(Duration.ofDays(1));
        assertThat(rotate(endpoint, SigningSecrets.generate(), 2)).isTrue();
    }

    private static String rotated(Endpoint endpoint) {
        String secret = SigningSecrets.generate();
        assertThat(rotate(endpoint, secret, 10)).isTrue();
        return secret;
    }

    private static boolean rotate(Endpoint endpoint, String secret, int most) {
        return outbox.transactions.run(
                () -> outbox.endpoints.rotate(endpoint.id(), secret, outbox.clock.instant(), Duration.ofDays(1), most));
    }

    /** Whether one of the request's signatures is of that secret, at whatever time it was made. */
    private static boolean signs(String secret, Got got) {
        Instant at = Instant.ofEpochSecond(Long.parseLong(got.header("Webhook-timestamp")));
        String own = SigningSecrets.sign(List.of(secret), got.header("Webhook-id"), at, got.body());
        return List.of(got.header("Webhook-signature").split(" ")).contains(own);
    }

    @Test
    void sendsOnlyTheTypesThatAreWantedAndOnlyWhatComesAfterTheEndpoint() {
        outbox.book("m-1", 1, "dev.daka.badge.granted", outbox.clock.instant().minusSeconds(1));
        outbox.endpoint(receiver.url("/badges"), "dev.daka.badge.granted");
        outbox.endpoint(receiver.url("/all"));
        outbox.book("m-1", 2, "dev.daka.points.added", outbox.clock.instant());
        outbox.book("m-1", 3, "dev.daka.badge.granted", outbox.clock.instant());

        TestOutbox.drain(outbox.dispatcher());

        assertThat(receiver.got().stream().map(got -> got.path() + " " + got.told()))
                .containsExactlyInAnyOrder("/all m-1/2", "/all m-1/3", "/badges m-1/3");
    }

    @Test
    void sendsAgainWhatADispatcherSentBeforeItDied() {
        outbox.endpoint(receiver.url("/hooks"));
        outbox.book("m-1", 1);
        outbox.book("m-1", 2);
        outbox.transactions.run(() -> new Outbox(outbox.jdbc).spread(10, outbox.clock.instant()));
        DeliverEvent dying = outbox.deliverEvent();
        Delivery claimed = dying.claim(outbox.endpoints.enabled().get(0), 10).get(0);
        assertThat(outbox.sender().send(claimed).delivered()).isTrue();

        Dispatcher other = outbox.dispatcher();
        assertThat(TestOutbox.drain(other)).as("the claim holds").isZero();
        outbox.clock.advance(outbox.settings.claim().minusMillis(1));
        assertThat(TestOutbox.drain(other)).as("the claim holds").isZero();
        outbox.clock.advance(Duration.ofMillis(1));
        TestOutbox.drain(other);

        assertThat(receiver.bodies()).containsExactly("m-1/1", "m-1/1", "m-1/2");
        assertThat(receiver.got().get(0).header("Webhook-id"))
                .isEqualTo(receiver.got().get(1).header("Webhook-id"));
        dying.deliver(claimed);
        assertThat(receiver.got()).as("whose claim is over sends nothing").hasSize(3);
    }

    @Test
    void comesBackNoSoonerThanTheReceiverAsks() {
        receiver.asksForPause("600");
        receiver.answers(got -> 503);
        outbox.endpoint(receiver.url("/hooks"));
        outbox.book("m-1", 1);
        Dispatcher dispatcher = outbox.dispatcher();
        TestOutbox.drain(dispatcher);

        outbox.clock.advance(Duration.ofSeconds(599));
        TestOutbox.drain(dispatcher);
        assertThat(receiver.got()).hasSize(1);
        outbox.clock.advance(Duration.ofSeconds(1));
        TestOutbox.drain(dispatcher);
        assertThat(receiver.got()).hasSize(2);
    }

    @Test
    void whoeverSettlesTooLateChangesNothing() {
        Endpoint endpoint = outbox.endpoint(receiver.url("/hooks"));
        outbox.book("m-1", 1);
        outbox.transactions.run(() -> new Outbox(outbox.jdbc).spread(10, outbox.clock.instant()));
        DeliverEvent slow = outbox.deliverEvent();
        Delivery claimed = slow.claim(endpoint, 10).get(0);
        // Its own attempt fails, but only after its claim ended and another one delivered the event.
        receiver.answers(got -> {
            if (receiver.got().isEmpty()) {
                receiver.answers(again -> 200);
                outbox.clock.advance(outbox.settings.claim());
                TestOutbox.drain(outbox.dispatcher());
                return 500;
            }
            return 200;
        });

        slow.deliver(claimed);

        assertThat(receiver.got().stream().map(Got::answered)).containsExactly(200, 500);
        assertThat(outbox.log.lines(endpoint.id(), null, null, 10))
                .extracting(line -> line.state() + " " + line.attempts())
                .containsExactly("DELIVERED 1");
    }

    /** The second waits behind the first for a day, and then has a day of its own. */
    @Test
    void triesEachForADayAndThenMakesADeadLetter() {
        Endpoint endpoint = outbox.endpoint(receiver.url("/hooks"));
        outbox.book("m-1", 1);
        outbox.book("m-1", 2);
        receiver.answers(got -> 503);
        Dispatcher dispatcher = outbox.dispatcher();
        Instant begun = outbox.clock.instant();

        do {
            TestOutbox.drain(dispatcher);
            outbox.clock.advance(Duration.ofMinutes(5));
        } while (outbox.count("pending") > 0);

        assertThat(Duration.between(begun, outbox.clock.instant()))
                .isBetween(Duration.ofHours(48), Duration.ofHours(53));
        List<DeliveryLog.Line> dead = outbox.log.lines(endpoint.id(), DeliveryLog.State.DEAD, null, 10);
        assertThat(dead).hasSize(2).allSatisfy(line -> {
            assertThat(line.attempts()).isBetween(20, 35);
            assertThat(line.lastStatus()).isEqualTo(503);
            assertThat(line.lastFailure()).isEqualTo(Attempt.Failure.STATUS);
        });
        int first = dead.get(1).attempts();
        assertThat(receiver.bodies().subList(0, first)).containsOnly("m-1/1");
        assertThat(receiver.bodies().subList(first, receiver.got().size())).containsOnly("m-1/2");
        assertThat(outbox.meters
                        .counter("daka.webhooks.attempts", "outcome", "dead")
                        .count())
                .isEqualTo(2);
        assertThat(outbox.meters
                        .counter("daka.webhooks.attempts", "outcome", "failed")
                        .count())
                .isEqualTo(receiver.got().size() - 2);
    }

    @Test
    void deadLettersAreSentAgainInOrderWithTheirIds() {
        Endpoint endpoint = outbox.endpoint(receiver.url("/hooks"));
        receiver.answers(got -> 500);
        for (int event = 1; event <= 3; event++) {
            outbox.book("m-1", event);
        }
        Dispatcher dispatcher = outbox.dispatcher();
        for (int turn = 0; turn <= 3; turn++) {
            TestOutbox.drain(dispatcher);
            outbox.clock.advance(Duration.ofDays(2));
        }
        assertThat(outbox.count("dead")).isEqualTo(3);
        int before = receiver.got().size();
        receiver.answers(got -> 200);

        UUID second = outbox.log
                .lines(endpoint.id(), DeliveryLog.State.DEAD, null, 10)
                .get(1)
                .eventId();
        assertThat(outbox.replays.replay(endpoint, new ReplayEvents.Asked(second, null, null, null)))
                .isEqualTo(1);
        TestOutbox.drain(dispatcher);
        assertThat(outbox.replays.replay(endpoint, new ReplayEvents.Asked(null, true, null, null)))
                .isEqualTo(2);
        TestOutbox.drain(dispatcher);

        List<Got> again = receiver.got().subList(before, before + 3);
        assertThat(again.stream().map(Got::told)).containsExactly("m-1/2", "m-1/1", "m-1/3");
        assertThat(again.get(0).header("Webhook-id")).isEqualTo(second.toString());
        assertThat(outbox.count("delivered")).isEqualTo(3);
    }

    @Test
    void aTimeSpanIsSentAgainAndNothingOutsideOfIt() {
        Endpoint endpoint = outbox.endpoint(receiver.url("/hooks"), "dev.daka.points.added");
        Instant start = outbox.clock.instant();
        for (int event = 1; event <= 4; event++) {
            outbox.book("m-1", event, "dev.daka.points.added", start.plusSeconds(event));
        }
        outbox.book("m-1", 5, "dev.daka.badge.granted", start.plusSeconds(2));
        Dispatcher dispatcher = outbox.dispatcher();
        TestOutbox.drain(dispatcher);
        assertThat(receiver.got()).hasSize(4);

        int events = outbox.replays.replay(
                endpoint,
                new ReplayEvents.Asked(
                        null,
                        null,
                        start.plusSeconds(2).atOffset(ZoneOffset.UTC),
                        start.plusSeconds(4).atOffset(ZoneOffset.UTC)));
        TestOutbox.drain(dispatcher);

        assertThat(events).isEqualTo(2);
        assertThat(receiver.bodies().subList(4, receiver.got().size())).containsExactly("m-1/2", "m-1/3");
    }

    @Test
    void anEndpointThatIsGoneIsDisabledAndGetsNothingUntilItIsEnabled() {
        Endpoint endpoint = outbox.endpoint(receiver.url("/hooks"));
        outbox.book("m-1", 1);
        outbox.book("m-1", 2);
        receiver.answers(got -> 410);
        Dispatcher dispatcher = outbox.dispatcher();

        dispatcher.round(Runnable::run, () -> {});
        outbox.book("m-1", 3);
        outbox.clock.advance(Duration.ofHours(3));
        TestOutbox.drain(dispatcher);

        assertThat(receiver.bodies()).containsExactly("m-1/1");
        Endpoint.Disabled disabled = Objects.requireNonNull(
                outbox.endpoints.find(endpoint.id()).orElseThrow().disabled());
        assertThat(disabled.by()).isEqualTo(Endpoint.Because.RECEIVER);
        assertThat(outbox.count("dead")).isEqualTo(1);
        assertThat(outbox.log.oldest()).as("nobody waits").isEmpty();

        receiver.answers(got -> 200);
        outbox.endpoints.enable(endpoint.id());
        TestOutbox.drain(dispatcher);
        assertThat(receiver.bodies()).as("3 was booked while it was off").containsExactly("m-1/1", "m-1/2");
    }

    @Test
    void tellsHowOldTheOldestUndeliveredEventIs() {
        outbox.endpoint(receiver.url("/hooks"));
        outbox.book("m-1", 1);
        outbox.clock.advance(Duration.ofSeconds(3));
        Dispatcher dispatcher = outbox.dispatcher();
        assertThat(age()).as("not spread").isEqualTo(3.0);
        receiver.answers(got -> 500);
        TestOutbox.drain(dispatcher);
        outbox.clock.advance(Duration.ofSeconds(1));
        assertThat(age()).as("spread").isEqualTo(1.0);
        receiver.answers(got -> 200);
        outbox.clock.advance(Duration.ofSeconds(5));
        TestOutbox.drain(dispatcher);
        assertThat(age()).as("delivered").isZero();
    }

    private static double age() {
        return outbox.meters.get("daka.webhooks.oldest").gauge().value();
    }

    @Test
    void anEndpointIsSentToByOnlyAFewAtOnce() {
        Endpoint endpoint = outbox.endpoint(receiver.url("/hooks"));
        for (int member = 0; member < 20; member++) {
            outbox.book("m-" + member, 1);
        }
        ArrayDeque<Runnable> handedOut = new ArrayDeque<>();
        Dispatcher dispatcher = outbox.dispatcher();

        dispatcher.round(handedOut::add, () -> {});
        dispatcher.round(handedOut::add, () -> {});
        assertThat(handedOut).hasSize(outbox.settings.perEndpoint());
        handedOut.remove().run();
        dispatcher.round(handedOut::add, () -> {});
        assertThat(handedOut).as("one is done, one more may go").hasSize(outbox.settings.perEndpoint());
        assertThat(outbox.log.oldest(endpoint.id())).isPresent();
    }

    @Test
    void purgesWhatIsOldAndWhatIsRemovedButNothingThatIsStillToBeDelivered() {
        Endpoint kept = outbox.endpoint(receiver.url("/kept"));
        Endpoint removed = outbox.endpoint(receiver.url("/removed"));
        outbox.book("m-1", 1);
        outbox.book("m-2", 1);
        receiver.answers(got -> got.told().startsWith("m-2") ? 410 : 200);
        TestOutbox.drain(outbox.dispatcher());
        outbox.endpoints.remove(removed.id(), outbox.clock.instant());
        outbox.book("m-3", 1);
        Purge purge = new Purge(outbox.jdbc, outbox.settings);

        purge.run(outbox.clock.instant());
        assertThat(outbox.number("SELECT count(*) FROM webhook_endpoint")).isEqualTo(1);
        assertThat(outbox.number("SELECT count(*) FROM webhook_delivery")).isEqualTo(2);
        assertThat(outbox.number("SELECT count(*) FROM outbox")).isEqualTo(3);

        purge.run(outbox.clock.instant().plus(outbox.settings.retention()).plusSeconds(1));
        assertThat(outbox.jdbc
                        .sql("SELECT member_id FROM outbox ORDER BY 1")
                        .query(String.class)
                        .list())
                .as("the dead letter and what was never spread")
                .containsExactly("m-2", "m-3");

        purge.run(outbox.clock.instant().plus(outbox.settings.deadRetention()).plusSeconds(1));
        assertThat(outbox.jdbc
                        .sql("SELECT member_id FROM outbox")
                        .query(String.class)
                        .list())
                .containsExactly("m-3");
        outbox.endpoints.remove(kept.id(), outbox.clock.instant());
        purge.run(outbox.clock.instant().plus(outbox.settings.retention()).plusSeconds(1));
        assertThat(outbox.number("SELECT count(*) FROM outbox"))
                .as("nobody to deliver to")
                .isZero();
    }
}
