package dev.daka.service.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.Ledgers;
import dev.daka.service.ServiceTest;
import dev.daka.service.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Applications can read actions, balances and holds. */
@ServiceTest
class LookBackTest {
    private final Api api;
    private final TestClock clock;
    private final Ledgers ledgers;

    LookBackTest(Api api, TestClock clock, Ledgers ledgers) {
        this.api = api;
        this.clock = clock;
        this.ledgers = ledgers;
    }

    private Answer cancel(String action, String member, String id, String more) {
        return api.post(
                "/v1/actions/" + action + "/cancellation",
                "{\"cancellationId\":\"%s\",\"memberId\":\"%s\"%s}".formatted(id, member, more));
    }

    private Answer hold(String member, String id, String more) {
        return api.post("/v1/members/" + member + "/holds", "{\"holdId\":\"%s\"%s}".formatted(id, more));
    }

    @Test
    void anActionIsReadWithItsDecisionAndItsCancellations() {
        String body = Api.action("p-1", "m-look-1", "purchased", ",\"amount\":40");
        Answer bought = api.post("/v1/actions", body);
        Answer look = api.get("/v1/actions/p-1?memberId=m-look-1");
        assertThat(look.status()).as(look.body()).isEqualTo(200);
        assertThat(look.at("/state")).isEqualTo("booked");
        assertThat(look.at("/amountLeft")).isEqualTo("40");
        assertThat(look.json().path("decision")).isEqualTo(bought.json());
        assertThat(look.json().path("cancellations")).isEmpty();
        assertThat(api.post("/v1/actions", body).header("Action-State")).isEmpty();

        Answer part = cancel("p-1", "m-look-1", "c-1", ",\"amount\":10");
        look = api.get("/v1/actions/p-1?memberId=m-look-1");
        assertThat(look.at("/state")).isEqualTo("partlyCancelled");
        assertThat(look.at("/amountLeft")).isEqualTo("30");
        assertThat(look.json().at("/cancellations/0")).isEqualTo(part.json());
        assertThat(api.post("/v1/actions", body).header("Action-State")).contains("partlyCancelled");

        Answer rest = cancel("p-1", "m-look-1", "c-2", "");
        look = api.get("/v1/actions/p-1?memberId=m-look-1");
        assertThat(look.at("/state")).isEqualTo("cancelled");
        assertThat(look.json().path("amountLeft").isMissingNode()).isTrue();
        assertThat(look.json().at("/cancellations/1")).isEqualTo(rest.json());
        Answer again = api.post("/v1/actions", body);
        assertThat(again.body()).isEqualTo(bought.body());
        assertThat(again.replayed()).isTrue();
        assertThat(again.header("Action-State")).contains("cancelled");
        Answer batch = api.post("/v1/actions/batch", "{\"actions\":[" + body + "]}");
        assertThat(batch.at("/results/0/actionState")).isEqualTo("cancelled");
    }

    @Test
    void anActionThatWasCancelledBeforeItArrivedIsReadAsCancelled() {
        cancel("p-2", "m-look-2", "c-1", ",\"evenIfUnseen\":true");
        Answer look = api.get("/v1/actions/p-2?memberId=m-look-2");
        assertThat(look.at("/state")).isEqualTo("cancelled");
        assertThat(look.at("/decision/cancelled")).isEqualTo("true");
        assertThat(api.act("p-2", "m-look-2", "signedIn").header("Action-State"))
                .contains("cancelled");
    }

    @Test
    void anActionOfAnotherMemberIsNotFound() {
        api.act("s-1", "m-look-3", "signedIn");
        assertThat(api.get("/v1/actions/s-1?memberId=m-look-4").problem()).isEqualTo("404 action-not-found");
        assertThat(api.get("/v1/actions/s-2?memberId=m-look-3").problem()).isEqualTo("404 action-not-found");
        assertThat(api.get("/v1/actions/s-1").problem()).isEqualTo("422 missing-field memberId");
        Answer look = api.get("/v1/actions/s-1?memberId=m-look-3");
        assertThat(look.json().path("amountLeft").isMissingNode())
                .as("a sign-in has no amount")
                .isTrue();
    }

    @Test
    void balancesShowHeldPointsAndTheNextExpiry() {
        api.post("/v1/actions", Api.action("p-1", "m-look-5", "purchased", ",\"amount\":40"));
        hold("m-look-5", "h-1", ",\"points\":15");
        JsonNode points = api.get("/v1/members/m-look-5").json().at("/balances/points");
        assertThat(points.path("available").asLong()).isEqualTo(25);
        assertThat(points.path("held").asLong()).isEqualTo(15);
        assertThat(points.path("nextExpiry").isMissingNode())
                .as("points of these rules never expire")
                .isTrue();
    }

    @Test
    void holdsAreListedPageByPage() {
        api.post("/v1/actions", Api.action("p-1", "m-look-6", "purchased", ",\"amount\":40"));
        for (int i = 1; i <= 5; i++) {
            hold("m-look-6", "h-" + i, ",\"points\":" + i);
        }
        api.end("m-look-6", "h-2", "release");
        api.end("m-look-6", "h-3", "redemption");
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = api.get("/v1/members/m-look-6/holds?limit=2" + cursor);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            page.json()
                    .path("items")
                    .forEach(hold -> ids.add(hold.path("holdId").asString()));
            String next = page.at("/nextCursor");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(ids).containsExactly("h-5", "h-4", "h-3", "h-2", "h-1");
        Answer held = api.get("/v1/members/m-look-6/holds?state=held");
        assertThat(held.json().path("items")).hasSize(3);
        Answer one = api.get("/v1/members/m-look-6/holds/h-3");
        assertThat(one.at("/state")).isEqualTo("redeemed");
        assertThat(one.json())
                .isEqualTo(api.end("m-look-6", "h-3", "redemption").json());
        assertThat(api.get("/v1/members/m-look-6/holds/h-9").problem()).isEqualTo("404 not-found");
        assertThat(api.get("/v1/members/m-none/holds").json().path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0       | 422 invalid-field limit",
                "limit=201     | 422 invalid-field limit",
                "state=spent   | 422 invalid-field state",
                "cursor=x      | 422 invalid-field cursor",
                "cursor=MTk3MC0wMS0wMVQwMDowMDowMFo | 422 invalid-field cursor",
                "cursor=KzEwMDAwMDAwMDAtMDEtMDFUMDA6MDA6MDBaIGgtMQ | 422 invalid-field cursor",
            })
    void listsRefuseInvalidParameters(String query, String problem) {
        assertThat(api.get("/v1/members/m-look-7/holds?" + query).problem()).isEqualTo(problem);
    }

    @Test
    void aHoldExpires() {
        api.post("/v1/actions", Api.action("p-1", "m-look-8", "purchased", ",\"amount\":40"));
        Answer made = hold("m-look-8", "h-1", ",\"points\":15,\"expiresInSeconds\":900");
        Instant end = Instant.parse(made.at("/heldAt")).plusSeconds(900);
        assertThat(made.at("/expiresAt")).isEqualTo(end.toString());
        assertThat(hold("m-look-8", "h-1", ",\"points\":15,\"expiresInSeconds\":900")
                        .body())
                .isEqualTo(made.body());
        assertThat(hold("m-look-8", "h-1", ",\"points\":15").problem()).isEqualTo("422 hold-id-reused holdId");
        hold("m-look-8", "h-2", ",\"points\":5,\"expiresAt\":\"" + end.plusSeconds(60) + "\"");
        clock.later(Duration.ofSeconds(901), () -> {
            assertThat(api.get("/v1/members/m-look-8").balance()).isEqualTo(35);
            Answer look = api.get("/v1/members/m-look-8/holds/h-1");
            assertThat(look.at("/state")).isEqualTo("expired");
            assertThat(look.at("/endedAt")).isEqualTo(end.toString());
            assertThat(look.json().path("transactionId").isMissingNode()).isTrue();
            assertThat(api.end("m-look-8", "h-1", "redemption").problem()).isEqualTo("409 hold-ended");
            assertThat(api.act("s-1", "m-look-8", "loggedIn").status())
                    .as("the next booking of the member books the expiry")
                    .isEqualTo(200);
            assertThat(api.get("/v1/members/m-look-8/holds/h-1").at("/transactionId"))
                    .isNotEmpty();
            assertThat(api.end("m-look-8", "h-2", "redemption").status()).isEqualTo(200);
            assertThat(api.end("m-look-8", "h-1", "release").at("/state")).isEqualTo("expired");
        });
        assertThat(ledgers.told("m-look-8"))
                .filteredOn(told -> told.startsWith("dev.daka.hold.expired "))
                .hasSize(1);
        ledgers.mustBalance();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"expiresInSeconds\":0                          | 422 invalid-field expiresInSeconds",
                "\"expiresInSeconds\":31536001                   | 422 invalid-field expiresInSeconds",
                "\"expiresInSeconds\":null                       | 422 invalid-field expiresInSeconds",
                "\"expiresAt\":\"2020-01-01T00:00:00Z\"          | 422 invalid-field expiresAt",
                "\"expiresAt\":\"soon\"                          | 422 invalid-field expiresAt",
                "\"expiresAt\":\"2099-01-01T00:00:00Z\",\"expiresInSeconds\":9 | 422 invalid-field expiresInSeconds",
            })
    void aHoldRefusesAnInvalidExpiry(String end, String problem) {
        api.post("/v1/actions", Api.action("p-1", "m-look-9", "purchased", ",\"amount\":40"));
        assertThat(hold("m-look-9", "h-1", ",\"points\":1," + end).problem()).isEqualTo(problem);
    }
}
