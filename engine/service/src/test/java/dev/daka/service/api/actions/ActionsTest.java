package dev.daka.service.api.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.AtOnce;
import dev.daka.service.Ledgers;
import dev.daka.service.ServiceTest;
import dev.daka.service.TestClock;
import dev.daka.service.platform.applications.Application;
import dev.daka.service.platform.applications.ApplicationKeys;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class ActionsTest {
    private final Api api;
    private final Ledgers ledgers;
    private final ApplicationKeys keys;
    private final TestClock clock;

    ActionsTest(Api api, Ledgers ledgers, ApplicationKeys keys, TestClock clock) {
        this.api = api;
        this.ledgers = ledgers;
        this.keys = keys;
        this.clock = clock;
    }

    @Test
    void decidesAndBooksAndNamesTheGrantingRow() {
        Answer answer = api.act("a-1", "m-sign", "signedIn");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.replayed()).isFalse();
        JsonNode effect = answer.json().at("/effects/0");
        assertThat(effect.path("type").asString()).isEqualTo("addPoints");
        assertThat(effect.path("points").asLong()).isEqualTo(10);
        assertThat(effect.path("campaign").asString()).isEqualTo("earning");
        assertThat(effect.at("/rules/0").toString())
                .isEqualTo("{\"table\":\"Tasks\",\"cell\":\"Tasks!A10\",\"name\":\"签到\"}");
        assertThat(answer.balance()).isEqualTo(10);
        assertThat(answer.json().at("/ruleSets/0/version").asInt()).isEqualTo(1);
        ledgers.mustBalance();
    }

    @Test
    void grantsInPartUpToACapAndReportsTheRest() {
        assertThat(api.act("a-1", "m-cap", "signedIn").points()).isEqualTo(10);
        assertThat(api.act("a-2", "m-cap", "signedIn").points()).isEqualTo(10);
        Answer third = api.act("a-3", "m-cap", "signedIn");
        Answer fourth = api.act("a-4", "m-cap", "signedIn");

        assertThat(third.points()).isEqualTo(5);
        JsonNode withheld = third.json().at("/withheld/0");
        assertThat(withheld.path("points").asLong()).isEqualTo(5);
        assertThat(withheld.path("reason").asString()).isEqualTo("capReached");
        assertThat(withheld.path("limit").asString()).isEqualTo("每日签到上限");
        assertThat(withheld.path("amount").asLong()).isEqualTo(25);
        assertThat(withheld.path("period").asString()).isEqualTo("day");
        assertThat(withheld.path("used").asLong()).isEqualTo(20);
        assertThat(withheld.path("freesAt").asString()).endsWith("T16:00:00Z");
        assertThat(fourth.points()).isZero();
        assertThat(fourth.balance()).isEqualTo(25);
    }

    @Test
    void grantsRewardsAndMessagesWithTheirNames() {
        Answer answer = api.post(
                "/v1/actions", Api.action("a-1", "m-share", "shared", ",\"attributes\":{\"target\":\"product\"}"));

        JsonNode reward = answer.json().at("/effects/0");
        assertThat(reward.path("type").asString()).isEqualTo("grantReward");
        assertThat(reward.path("reward").asString()).isEqualTo("coupon-10");
        assertThat(reward.at("/name/zh").asString()).isEqualTo("10元优惠券");
        assertThat(answer.json().at("/effects/1/message").asString()).isEqualTo("couponArrived");
    }

    @Test
    void metricsCountEachAction() {
        List<Long> points = IntStream.rangeClosed(1, 4)
                .mapToObj(turn -> api.act("a-" + turn, "m-visit", "visited").points())
                .toList();

        assertThat(points).containsExactly(0L, 0L, 5L, 5L);
    }

    @Test
    void answersARepeatedActionWithTheSameBytes() {
        Instant moment = Instant.now();
        String first =
                Api.actionAt(moment, "a-1", "m-same-bytes", "purchased", ",\"amount\":39.90,\"channel\":\"app\"");
        String otherwiseWritten =
                "{ \"channel\": \"app\", \"amount\": 3.99e1, \"occurredAt\": \"%s\", \"type\": \"purchased\","
                                .formatted(moment)
                        + "\"memberId\": \"m-same-bytes\", \"actionId\": \"a-1\" }";

        Answer answer = api.post("/v1/actions", first);
        Answer again = api.post("/v1/actions", otherwiseWritten);

        assertThat(answer.points()).isEqualTo(40);
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).isEqualTo(answer.body());
        assertThat(ledgers.number("SELECT count(*) FROM entry WHERE member_id = 'm-same-bytes'"))
                .isEqualTo(2);
    }

    @Test
    void refusesAnActionIdThatWasUsedForAnotherAction() {
        Instant moment = Instant.now();
        api.post("/v1/actions", Api.actionAt(moment, "a-1", "m-reuse", "purchased", ",\"amount\":10"));
        List<Long> before = ledgers.everything();

        Answer other = api.post("/v1/actions", Api.actionAt(moment, "a-1", "m-reuse", "purchased", ",\"amount\":11"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.slug()).isEqualTo("action-id-reused");
        assertThat(other.field()).isEqualTo("actionId");
        assertThat(ledgers.everything()).isEqualTo(before);
    }

    @Test
    void storesAnswersWithoutEffects() {
        String body = Api.action("a-1", "m-none", "loggedIn", "");

        Answer answer = api.post("/v1/actions", body);
        Answer again = api.post("/v1/actions", body);

        assertThat(answer.json().path("effects")).isEmpty();
        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).isEqualTo(answer.body());
    }

    @Test
    void answersARepeatedActionEvenIfItIsTooLateByNow() {
        String body = Api.action("a-1", "m-old", "signedIn", "");
        Answer answer = api.post("/v1/actions", body);

        clock.later(Duration.ofDays(100), () -> {
            Answer again = api.post("/v1/actions", body);
            assertThat(again.replayed()).isTrue();
            assertThat(again.body()).isEqualTo(answer.body());
            assertThat(api.post("/v1/actions", body.replace("a-1", "a-2")).slug())
                    .isEqualTo("action-too-late");
        });
    }

    @Test
    void separatesTheActionsOfTwoApplications() {
        String key = "key-of-another-application";
        keys.add(new Application("another"), key);
        String body = Api.action("a-1", "m-two", "signedIn", "");
        api.post("/v1/actions", body);

        Answer other = api.send(api.request("/v1/actions")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));

        assertThat(other.replayed()).isFalse();
        assertThat(other.balance()).isEqualTo(20);
    }

    @Test
    void booksAnActionOnceIfItIsPostedManyTimesAtOnce() {
        String body = Api.action("a-1", "m-64", "signedIn", "");

        List<Answer> answers = AtOnce.run(64, turn -> api.post("/v1/actions", body));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(answers.stream().filter(Answer::replayed)).hasSize(63);
        assertThat(ledgers.number("SELECT count(*) FROM action WHERE member_id = 'm-64'"))
                .isEqualTo(1);
        assertThat(ledgers.number("SELECT sum(points) FROM entry WHERE member_id = 'm-64' AND account = 'available'"))
                .isEqualTo(10);
        ledgers.mustBalance();
    }

    @Test
    void booksAllActionsOfAMemberThatArePostedAtOnce() {
        List<Answer> answers = AtOnce.run(64, turn -> api.act("a-" + turn, "m-busy", "signedIn"));

        assertThat(answers).allMatch(answer -> answer.status() == 200 && !answer.replayed());
        assertThat(answers.stream().mapToLong(Answer::points).sum()).isEqualTo(25);
        ledgers.mustBalance();
    }

    @Test
    void dryRunsGetTheSameAnswerAndBookNothing() {
        Instant moment = Instant.now();
        String body =
                Api.actionAt(moment, "a-1", "m-dry", "purchased", ",\"amount\":12,\"placements\":[\"home.carousel\"]");
        List<Long> before = ledgers.everything();

        Answer dry = api.post("/v1/actions?dryRun=true", body);

        assertThat(dry.status()).isEqualTo(200);
        assertThat(ledgers.everything()).isEqualTo(before);
        Answer real = api.post("/v1/actions", body);
        assertThat(real.replayed()).isFalse();
        assertThat(lasting(dry)).isEqualTo(lasting(real));
    }

    /** The answer without the parts that are new each time. */
    private static JsonNode lasting(Answer answer) {
        ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(answer.body());
        json.remove(List.of("decisionId", "decidedAt"));
        return json;
    }
}
