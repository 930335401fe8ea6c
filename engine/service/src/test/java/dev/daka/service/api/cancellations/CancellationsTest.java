package dev.daka.service.api.cancellations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.AtOnce;
import dev.daka.service.Ledgers;
import dev.daka.service.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@ServiceTest
class CancellationsTest {
    private final Api api;
    private final Ledgers ledgers;

    CancellationsTest(Api api, Ledgers ledgers) {
        this.api = api;
        this.ledgers = ledgers;
    }

    private Answer cancel(String actionId, String memberId, String cancellationId, String more) {
        return api.post(
                "/v1/actions/" + actionId + "/cancellation",
                "{\"cancellationId\":\"%s\",\"memberId\":\"%s\"%s}".formatted(cancellationId, memberId, more));
    }

    private Answer purchase(String actionId, String memberId, int amount) {
        return api.post("/v1/actions", Api.action(actionId, memberId, "purchased", ",\"amount\":" + amount));
    }

    @Test
    void reversesPointsMetricsAndLimitsOfAnAction() {
        for (int turn = 1; turn <= 3; turn++) {
            api.act("s-" + turn, "m-c1", "signedIn");
        }
        assertThat(api.act("s-4", "m-c1", "signedIn").points())
                .as("cap of 25 a day")
                .isZero();

        Answer cancelled = cancel("s-1", "m-c1", "c-1", "");

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.at("/state")).isEqualTo("cancelled");
        assertThat(cancelled.at("/reversed/0/points")).isEqualTo("10");
        assertThat(cancelled.at("/reversed/0/available")).isEqualTo("10");
        assertThat(cancelled.at("/reversed/0/rule/name")).isEqualTo("签到");
        assertThat(cancelled.balance()).isEqualTo(15);
        assertThat(ledgers.told("m-c1"))
                .containsOnlyOnce(
                        "dev.daka.points.reversed "
                                + "{\"type\":\"reversePoints\",\"points\":-10,\"currency\":\"points\",\"found\":{\"available\":10}}");
        Answer next = api.act("s-5", "m-c1", "signedIn");
        assertThat(next.points()).as("returned use of the daily cap of 25").isEqualTo(10);
        assertThat(next.balance()).isEqualTo(25);
        ledgers.mustBalance();
    }

    @Test
    void isCarriedOutOnceIfPostedManyTimes() {
        Answer bought = purchase("p-1", "m-c2", 40);

        List<Answer> answers = AtOnce.run(16, turn -> cancel("p-1", "m-c2", "c-1", ""));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(answers.stream().filter(Answer::replayed)).hasSize(15);
        assertThat(answers.get(0).at("/decisionId")).isEqualTo(bought.at("/decisionId"));
        assertThat(cancel("p-1", "m-c2", "c-2", "").at("/state")).isEqualTo("alreadyCancelled");
        assertThat(cancel("p-1", "m-c2", "c-1", ",\"amount\":3").problem())
                .isEqualTo("422 cancellation-id-reused cancellationId");
        assertThat(purchase("p-1", "m-c2", 40).status())
                .as("repeated at another time")
                .isEqualTo(422);
        JsonNode entries = api.get("/v1/members/m-c2/entries").json().path("items");
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).path("kind").asString()).isEqualTo("reversal");
        assertThat(entries.get(0).path("reverses")).isEqualTo(entries.get(1).path("transactionId"));
        assertThat(entries.get(0).path("balance").asLong()).isZero();
        assertThat(ledgers.told("m-c2"))
                .filteredOn(told -> told.startsWith("dev.daka.points.reversed "))
                .hasSize(1);
        ledgers.mustBalance();
    }

    @Test
    void cancelsPartsOfAnAmountUntilNothingIsLeft() {
        purchase("p-1", "m-c3", 100);
        Answer first = cancel("p-1", "m-c3", "c-1", ",\"amount\":30");
        assertThat(first.at("/state")).isEqualTo("partlyCancelled");
        assertThat(first.at("/amountLeft")).isEqualTo("70");
        assertThat(first.balance()).isEqualTo(70);
        assertThat(cancel("p-1", "m-c3", "c-2", ",\"amount\":70.01").problem()).isEqualTo("422 invalid-field amount");
        assertThat(cancel("p-1", "m-c3", "c-2", ",\"amount\":69.5").balance())
                .as("half a point, rounded up")
                .isEqualTo(1);
        assertThat(cancel("p-1", "m-c3", "c-3", ",\"amount\":0.50").at("/state"))
                .isEqualTo("cancelled");
        assertThat(cancel("p-1", "m-c3", "c-1", ",\"amount\":30.0").replayed()).isTrue();
        ledgers.mustBalance();
    }

    @Test
    void anActionThatArrivesAfterItsCancellationEarnsNothing() {
        assertThat(cancel("late", "m-c4", "c-1", ",\"evenIfUnseen\":true").at("/state"))
                .isEqualTo("cancelledBeforeItCame");
        Answer late = api.act("late", "m-c4", "signedIn");
        assertThat(late.status()).isEqualTo(200);
        assertThat(late.at("/cancelled")).isEqualTo("true");
        assertThat(late.points()).isZero();
        assertThat(api.act("late", "m-c4", "signedIn").body()).isEqualTo(late.body());
        assertThat(ledgers.number("SELECT count(*) FROM entry WHERE member_id = 'm-c4'"))
                .isZero();
        assertThat(cancel("later", "m-c4", "c-1", ",\"amount\":3,\"evenIfUnseen\":true")
                        .problem())
                .isEqualTo("409 not-cancellable");
    }

    @Test
    void aCancellationWithTheWrongMemberIsNotFound() {
        purchase("p-1", "m-c8", 40);
        Answer wrong = cancel("p-1", "m-c9", "c-1", "");
        assertThat(wrong.problem()).isEqualTo("404 action-not-found");
        assertThat(wrong.at("/cure")).contains("evenIfUnseen");
        assertThat(cancel("p-2", "m-c8", "c-1", "").problem()).isEqualTo("404 action-not-found");
        assertThat(cancel("p-1", "m-c9", "c-1", ",\"evenIfUnseen\":false").problem())
                .isEqualTo("404 action-not-found");
        assertThat(api.get("/v1/members/m-c9").problem()).isEqualTo("404 not-found");
        assertThat(purchase("p-1", "m-c9", 7).balance())
                .as("the refused request stored nothing")
                .isEqualTo(7);
        assertThat(api.get("/v1/members/m-c8").balance()).isEqualTo(40);
    }

    /** The application and the member are the scope of an actionId. */
    @Test
    void theSameActionIdForTwoMembersIsTwoActions() {
        purchase("p-same", "m-c10", 40);
        assertThat(purchase("p-same", "m-c11", 30).replayed()).isFalse();
        assertThat(cancel("p-same", "m-c10", "c-1", "").balance()).isZero();
        assertThat(api.get("/v1/members/m-c11").balance()).isEqualTo(30);
        assertThat(cancel("p-same", "m-c11", "c-1", "").at("/state")).isEqualTo("cancelled");
    }

    @Test
    void refusesAnAmountOfNull() {
        purchase("p-1", "m-c12", 40);
        Answer refused = cancel("p-1", "m-c12", "c-1", ",\"amount\":null");
        assertThat(refused.problem()).isEqualTo("422 invalid-field amount");
        assertThat(refused.at("/detail")).isEqualTo("amount is null");
        assertThat(api.get("/v1/members/m-c12").balance()).isEqualTo(40);
    }

    /** In either order of arrival nothing of the action is left. */
    @Test
    void canArriveAtTheSameMomentAsItsAction() {
        List<Answer> answers = AtOnce.run(
                12,
                turn -> turn % 2 == 0
                        ? api.act("x-" + turn / 2, "m-c5", "signedIn")
                        : cancel("x-" + turn / 2, "m-c5", "c", ",\"evenIfUnseen\":true"));
        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(api.act("x-last", "m-c5", "signedIn").balance()).isEqualTo(10);
        ledgers.mustBalance();
    }

    @Test
    void reportsRewardsAndBadgesThatTheMemberKeeps() {
        api.post("/v1/actions", Api.action("share", "m-c6", "shared", ",\"attributes\":{\"target\":\"product\"}"));
        Answer cancelled = cancel("share", "m-c6", "c-1", "");
        List<String> kept = new ArrayList<>();
        cancelled
                .json()
                .path("kept")
                .forEach(effect -> kept.add(effect.path("type").asString()));
        assertThat(kept).containsExactly("grantReward", "notify");
        assertThat(cancelled.json().path("reversed")).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"memberId\":\"m\"}                                        | 422 missing-field cancellationId",
                "{\"cancellationId\":\"c\"}                                  | 422 missing-field memberId",
                "{\"cancellationId\":\"c\",\"memberId\":\" \"}               | 422 missing-field memberId",
                "{\"cancellationId\":\"c\",\"memberId\":\"m\",\"amount\":0}  | 422 invalid-field amount",
                "{\"cancellationId\":\"c\",\"memberId\":\"m\",\"amount\":\"x\"} | 422 invalid-field amount",
                "{\"cancellationId\":\"c\",\"memberId\":\"m\",\"amount\":1e-999999999} | 422 invalid-field amount",
                "{\"cancellationId\":\"c\",\"memberId\":\"m\",\"amount\":-1e999999999} | 422 invalid-field amount",
            })
    void namesTheInvalidField(String body, String problem) {
        assertThat(api.post("/v1/actions/a/cancellation", body).problem()).isEqualTo(problem);
    }

    @Test
    void refusesAPartOfAnActionWithoutAmount() {
        api.act("sign", "m-c7", "signedIn");
        Answer refused = cancel("sign", "m-c7", "c-1", ",\"amount\":1");
        assertThat(refused.problem()).isEqualTo("422 invalid-field amount");
        assertThat(refused.body()).contains("no amount");
    }

    @Test
    void requiresAKey() {
        assertThat(api.send(api.request("/v1/actions/a/cancellation")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}")))
                        .problem())
                .isEqualTo("401 missing-key");
    }
}
