package dev.daka.service.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.Effect;
import dev.daka.core.effect.GrantBadge;
import dev.daka.service.delivery.webhooks.Receiver.Got;
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

/**
 * Every booked event is delivered with a signature: once if nothing fails, again if the delivery is uncertain, and as a
 * dead letter in the end.
 */
class AtLeastOnceTest {
    private static final Effect POINTS = new AddPoints(40);
    private static final Effect BADGE = new GrantBadge("early-bird");

    private static TestJournal journal;
    private final Receiver receiver = new Receiver();

    @BeforeAll
    static void migrate() {
        journal = new TestJournal("webhook_delivery");
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
    void sendsAnUnchangedBodyWithAValidSignature() throws Exception {
        Endpoint endpoint = journal.endpoint(receiver.url("/hooks"));
        journal.book("会员-1", 1);

        journal.drain(journal.dispatcher());

        Got got = receiver.got().get(0);
        assertThat(got.told()).isEqualTo("会员-1/1");
        assertThat(got.header("Content-type")).startsWith("application/cloudevents+json");
        assertThat(UUID.fromString(got.header("Webhook-id")))
                .isEqualTo(
                        journal.log.lines(endpoint.id(), null, null, 10).get(0).eventId());
        assertThatCode(() -> new Webhook(endpoint.secret()).verify(got.body(), got.headers()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Webhook(SigningSecrets.generate()).verify(got.body(), got.headers()))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(endpoint.secret()).verify(got.body() + " ", got.headers()))
                .isInstanceOf(WebhookVerificationException.class);
    }

    /** Each secret signs for its whole time, even if there are further rotations. */
    @Test
    void replacedSecretsSignForTheOverlap() {
        Endpoint endpoint = journal.endpoint(receiver.url("/hooks"));
        String first = endpoint.secret();
        String second = rotated(endpoint);
        journal.clock.advance(Duration.ofHours(10));
        String third = rotated(endpoint);
        Dispatcher dispatcher = journal.dispatcher();
        for (int event = 1; event <= 3; event++) {
            journal.book("m-1", event);
            journal.drain(dispatcher);
            journal.clock.advance(Duration.ofHours(13));
        }

        assertThat(receiver.got().stream()
                        .map(got -> signs(first, got) + " " + signs(second, got) + " " + signs(third, got)))
                .as("10, 23 and 36 hours after the first rotation")
                .containsExactly("true true true", "true true true", "false false true");
    }

    @Test
    void refusesARotationWithTooManyOldSecrets() {
        Endpoint endpoint = journal.endpoint(receiver.url("/hooks"));

        assertThat(rotate(endpoint, SigningSecrets.generate(), 2)).isTrue();
        assertThat(rotate(endpoint, SigningSecrets.generate(), 2)).isTrue();
        assertThat(rotate(endpoint, SigningSecrets.generate(), 2)).isFalse();

        journal.clock.advance(Duration.ofDays(1));
        assertThat(rotate(endpoint, SigningSecrets.generate(), 2)).isTrue();
    }

    private static String rotated(Endpoint endpoint) {
        String secret = SigningSecrets.generate();
        assertThat(rotate(endpoint, secret, 10)).isTrue();
        return secret;
    }

    private static boolean rotate(Endpoint endpoint, String secret, int most) {
        return journal.transactions.run(() ->
                journal.endpoints.rotate(endpoint.id(), secret, journal.clock.instant(), Duration.ofDays(1), most));
    }

    /** True if one of the request's signatures is from this secret, at any time. */
    private static boolean signs(String secret, Got got) {
        Instant at = Instant.ofEpochSecond(Long.parseLong(got.header("Webhook-timestamp")));
        String own = SigningSecrets.sign(List.of(secret), got.header("Webhook-id"), at, got.body());
        return List.of(got.header("Webhook-signature").split(" ")).contains(own);
    }

    @Test
    void sendsOnlyTheChosenTypesAndOnlyEventsAfterTheEndpointWasAdded() {
        journal.book("m-1", 1, BADGE, journal.clock.instant().minusSeconds(1));
        journal.endpoint(receiver.url("/badges"), "dev.daka.badge.granted");
        journal.endpoint(receiver.url("/all"));
        journal.book("m-1", 2, POINTS, journal.clock.instant());
        journal.book("m-1", 3, BADGE, journal.clock.instant());

        journal.drain(journal.dispatcher());

        assertThat(receiver.got().stream().map(got -> got.path() + " " + got.told()))
                .containsExactlyInAnyOrder("/all m-1/2", "/all m-1/3", "/badges m-1/3");
    }

    @Test
    void sendsAnEventAgainIfItsDispatcherDied() {
        journal.endpoint(receiver.url("/hooks"));
        journal.book("m-1", 1);
        journal.book("m-1", 2);
        journal.read();
        DeliverEvent dying = journal.deliverEvent();
        Delivery claimed = dying.claim(journal.endpoints.enabled().get(0), 10).get(0);
        assertThat(journal.sender().send(claimed).delivered()).isTrue();

        Dispatcher other = journal.dispatcher();
        assertThat(journal.drain(other)).as("the claim holds").isFalse();
        journal.clock.advance(journal.settings.claim().minusMillis(1));
        assertThat(journal.drain(other)).as("the claim holds").isFalse();
        journal.clock.advance(Duration.ofMillis(1));
        journal.drain(other);

        assertThat(receiver.bodies()).containsExactly("m-1/1", "m-1/1", "m-1/2");
        assertThat(receiver.got().get(0).header("Webhook-id"))
                .isEqualTo(receiver.got().get(1).header("Webhook-id"));
        dying.deliver(claimed);
        assertThat(receiver.got())
                .as("the dispatcher with the ended claim sends nothing")
                .hasSize(3);
    }

    @Test
    void waitsAtLeastAsLongAsTheReceiverAsks() {
        receiver.asksForPause("600");
        receiver.answers(got -> 503);
        journal.endpoint(receiver.url("/hooks"));
        journal.book("m-1", 1);
        Dispatcher dispatcher = journal.dispatcher();
        journal.drain(dispatcher);

        journal.clock.advance(Duration.ofSeconds(599));
        journal.drain(dispatcher);
        assertThat(receiver.got()).hasSize(1);
        journal.clock.advance(Duration.ofSeconds(1));
        journal.drain(dispatcher);
        assertThat(receiver.got()).hasSize(2);
    }

    @Test
    void aDispatcherWithAnEndedClaimChangesNothing() {
        Endpoint endpoint = journal.endpoint(receiver.url("/hooks"));
        journal.book("m-1", 1);
        journal.read();
        DeliverEvent slow = journal.deliverEvent();
        Delivery claimed = slow.claim(endpoint, 10).get(0);
        // Its attempt fails only after its claim has ended and another dispatcher has delivered the event.
        receiver.answers(got -> {
            if (receiver.got().isEmpty()) {
                receiver.answers(again -> 200);
                journal.clock.advance(journal.settings.claim());
                journal.drain(journal.dispatcher());
                return 500;
            }
            return 200;
        });

        slow.deliver(claimed);

        assertThat(receiver.got().stream().map(Got::answered)).containsExactly(200, 500);
        assertThat(journal.log.lines(endpoint.id(), null, null, 10))
                .extracting(line -> line.state() + " " + line.attempts())
                .containsExactly("DELIVERED 1");
    }

    /** The second event waits behind the first for a day, and then has a day of its own. */
    @Test
    void triesEachEventForADayAndThenMakesItADeadLetter() {
        Endpoint endpoint = journal.endpoint(receiver.url("/hooks"));
        journal.book("m-1", 1);
        journal.book("m-1", 2);
        receiver.answers(got -> 503);
        Dispatcher dispatcher = journal.dispatcher();
        Instant begun = journal.clock.instant();

        do {
            journal.drain(dispatcher);
            journal.clock.advance(Duration.ofMinutes(30));
        } while (journal.count("pending") > 0);

        assertThat(Duration.between(begun, journal.clock.instant()))
                .isBetween(Duration.ofHours(48), Duration.ofHours(53));
        List<DeliveryLog.Line> dead = journal.log.lines(endpoint.id(), DeliveryLog.State.DEAD, null, 10);
        assertThat(dead).hasSize(2).allSatisfy(line -> {
            assertThat(line.attempts()).isBetween(20, 35);
            assertThat(line.lastStatus()).isEqualTo(503);
            assertThat(line.lastFailure()).isEqualTo(Attempt.Failure.STATUS);
        });
        int first = dead.get(1).attempts();
        assertThat(receiver.bodies().subList(0, first)).containsOnly("m-1/1");
        assertThat(receiver.bodies().subList(first, receiver.got().size())).containsOnly("m-1/2");
        assertThat(journal.meters
                        .counter("daka.webhooks.attempts", "outcome", "dead")
                        .count())
                .isEqualTo(2);
        assertThat(journal.meters
                        .counter("daka.webhooks.attempts", "outcome", "failed")
                        .count())
                .isEqualTo(receiver.got().size() - 2);
    }

    @Test
    void deadLettersAreSentAgainInOrderWithTheirIds() {
        Endpoint endpoint = journal.endpoint(receiver.url("/hooks"));
        receiver.answers(got -> 500);
        for (int event = 1; event <= 3; event++) {
            journal.book("m-1", event);
        }
        Dispatcher dispatcher = journal.dispatcher();
        for (int turn = 0; turn <= 3; turn++) {
            journal.drain(dispatcher);
            journal.clock.advance(Duration.ofDays(2));
        }
        assertThat(journal.count("dead")).isEqualTo(3);
        int before = receiver.got().size();
        receiver.answers(got -> 200);

        UUID second = journal.log
                .lines(endpoint.id(), DeliveryLog.State.DEAD, null, 10)
                .get(1)
                .eventId();
        assertThat(journal.replays.replay(endpoint, new ReplayEvents.Asked(second, null, null, null)))
                .isEqualTo(1);
        journal.drain(dispatcher);
        assertThat(journal.replays.replay(endpoint, new ReplayEvents.Asked(null, true, null, null)))
                .isEqualTo(2);
        journal.drain(dispatcher);

        List<Got> again = receiver.got().subList(before, before + 3);
        assertThat(again.stream().map(Got::told)).containsExactly("m-1/2", "m-1/1", "m-1/3");
        assertThat(again.get(0).header("Webhook-id")).isEqualTo(second.toString());
        assertThat(journal.count("delivered")).isEqualTo(3);
    }

    @Test
    void sendsOnlyTheEventsOfATimeSpanAgain() {
        Endpoint endpoint = journal.endpoint(receiver.url("/hooks"), "dev.daka.points.added");
        Instant start = journal.clock.instant();
        for (int event = 1; event <= 4; event++) {
            journal.book("m-1", event, POINTS, start.plusSeconds(event));
        }
        journal.book("m-1", 5, BADGE, start.plusSeconds(2));
        Dispatcher dispatcher = journal.dispatcher();
        journal.drain(dispatcher);
        assertThat(receiver.got()).hasSize(4);

        int events = journal.replays.replay(
                endpoint,
                new ReplayEvents.Asked(
                        null,
                        null,
                        start.plusSeconds(2).atOffset(ZoneOffset.UTC),
                        start.plusSeconds(4).atOffset(ZoneOffset.UTC)));
        journal.drain(dispatcher);

        assertThat(events).isEqualTo(2);
        assertThat(receiver.bodies().subList(4, receiver.got().size())).containsExactly("m-1/2", "m-1/3");
    }

    @Test
    void a410DisablesTheEndpointUntilItIsEnabled() {
        Endpoint endpoint = journal.endpoint(receiver.url("/hooks"));
        journal.book("m-1", 1);
        journal.book("m-1", 2);
        receiver.answers(got -> 410);
        Dispatcher dispatcher = journal.dispatcher();

        journal.read();
        dispatcher.round(Runnable::run, () -> {});
        journal.book("m-1", 3);
        journal.clock.advance(Duration.ofHours(3));
        journal.drain(dispatcher);

        assertThat(receiver.bodies()).containsExactly("m-1/1");
        Endpoint.Disabled disabled = Objects.requireNonNull(
                journal.endpoints.find(endpoint.id()).orElseThrow().disabled());
        assertThat(disabled.by()).isEqualTo(Endpoint.Because.RECEIVER);
        assertThat(journal.count("dead")).isEqualTo(1);
        assertThat(journal.log.oldest()).as("no event is pending").isEmpty();

        receiver.answers(got -> 200);
        journal.endpoints.enable(endpoint.id());
        journal.drain(dispatcher);
        assertThat(receiver.bodies())
                .as("event 3 was booked while the endpoint was off")
                .containsExactly("m-1/1", "m-1/2");
    }

    @Test
    void reportsTheAgeOfTheOldestUndeliveredEvent() {
        journal.endpoint(receiver.url("/hooks"));
        journal.book("m-1", 1);
        journal.clock.advance(Duration.ofSeconds(3));
        Dispatcher dispatcher = journal.dispatcher();
        assertThat(age()).as("booked, but not yet read from the journal").isEqualTo(3.0);
        receiver.answers(got -> 500);
        journal.drain(dispatcher);
        journal.clock.advance(Duration.ofSeconds(1));
        assertThat(age()).as("queued").isEqualTo(1.0);
        receiver.answers(got -> 200);
        journal.clock.advance(Duration.ofSeconds(5));
        journal.drain(dispatcher);
        assertThat(age()).as("delivered").isZero();
    }

    private static double age() {
        return journal.meters.get("daka.webhooks.oldest").gauge().value();
    }

    @Test
    void limitsConcurrentRequestsPerEndpoint() {
        Endpoint endpoint = journal.endpoint(receiver.url("/hooks"));
        for (int member = 0; member < 20; member++) {
            journal.book("m-" + member, 1);
        }
        journal.read();
        ArrayDeque<Runnable> handedOut = new ArrayDeque<>();
        Dispatcher dispatcher = journal.dispatcher();

        dispatcher.round(handedOut::add, () -> {});
        dispatcher.round(handedOut::add, () -> {});
        assertThat(handedOut).hasSize(journal.settings.perEndpoint());
        handedOut.remove().run();
        dispatcher.round(handedOut::add, () -> {});
        assertThat(handedOut)
                .as("one request has ended, so one more may start")
                .hasSize(journal.settings.perEndpoint());
        assertThat(journal.log.oldest(endpoint.id())).isPresent();
    }

    @Test
    void purgesOldAndRemovedEventsButNoPendingOnes() {
        journal.endpoint(receiver.url("/kept"));
        Endpoint removed = journal.endpoint(receiver.url("/removed"));
        journal.book("m-1", 1);
        journal.book("m-2", 1);
        journal.book("m-3", 1);
        receiver.answers(got -> got.told().startsWith("m-2") ? 410 : got.told().startsWith("m-3") ? 500 : 200);
        journal.drain(journal.dispatcher());
        journal.endpoints.remove(removed.id(), journal.clock.instant());
        Purge purge = new Purge(journal.jdbc, journal.settings);

        purge.run(journal.clock.instant());
        assertThat(journal.number("SELECT count(*) FROM webhook_endpoint")).isEqualTo(1);
        assertThat(journal.number("SELECT count(*) FROM webhook_delivery")).isEqualTo(3);
        assertThat(kept()).containsExactly("m-1", "m-2", "m-3");

        purge.run(journal.clock.instant().plus(journal.settings.retention()).plusSeconds(1));
        assertThat(kept()).as("the dead letter and what is pending").containsExactly("m-2", "m-3");

        purge.run(journal.clock.instant().plus(journal.settings.deadRetention()).plusSeconds(1));
        assertThat(kept()).as("what is pending").containsExactly("m-3");
        assertThat(journal.number("SELECT count(*) FROM journal")).isEqualTo(3);
    }

    private static List<String> kept() {
        return journal.jdbc
                .sql("SELECT member_id FROM webhook_event ORDER BY 1")
                .query(String.class)
                .list();
    }
}
