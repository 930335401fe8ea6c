package dev.daka.service.api.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.Browser;
import dev.daka.service.Ledgers;
import dev.daka.service.ServiceTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/**
 * An id that a body accepts also works in paths, for reads, holds, redemptions and cancellations. Any other id is
 * refused everywhere.
 */
@ServiceTest
class IdsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Api api;
    private final Ledgers ledgers;
    private final Environment environment;

    IdsTest(Api api, Ledgers ledgers, Environment environment) {
        this.api = api;
        this.ledgers = ledgers;
        this.environment = environment;
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String action(String actionId, String memberId, String type, Map<String, String> attributes) {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("actionId", actionId);
        action.put("memberId", memberId);
        action.put("type", type);
        action.put("occurredAt", Instant.now().toString());
        action.put("attributes", attributes);
        return JSON.writeValueAsString(action);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "会员-001",
                "2f1c6a2e-7d0b-4a53-9f0e-5d1c7a3b9e10",
                "li.wei+shop@example.com",
                "+86-13800138000",
                "order_2026:10:01",
                "o'brien(2)!$&*,=~",
                "...",
                "𠮷野家",
                "नमस्ते"
            })
    void acceptedIdsWorkInBodiesAndPaths(String id) {
        Answer booked = api.post("/v1/actions", action(id, id, "signedIn", Map.of()));
        assertThat(booked.status()).as(booked.body()).isEqualTo(200);

        String member = "/v1/members/" + encoded(id);
        assertThat(api.put(member, "{}").at("/memberId")).isEqualTo(id);
        assertThat(api.get(member).at("/balances/points/available")).isEqualTo("10");
        assertThat(api.get(member + "/entries").at("/items/0/actionId")).isEqualTo(id);
        assertThat(api.get("/v1/placements/home.carousel?memberId=" + encoded(id))
                        .at("/memberId"))
                .isEqualTo(id);
        String hold = JSON.writeValueAsString(Map.of("holdId", id, "points", 1));
        assertThat(api.post(member + "/holds", hold).at("/holdId")).isEqualTo(id);
        assertThat(api.post(member + "/holds/" + encoded(id) + "/release", "").at("/state"))
                .isEqualTo("released");
        String cancellation = JSON.writeValueAsString(Map.of("cancellationId", id, "memberId", id));
        assertThat(api.post("/v1/actions/" + encoded(id) + "/cancellation", cancellation)
                        .at("/actionId"))
                .isEqualTo(id);
    }

    @ParameterizedTest(name = "[{index}]")
    @ValueSource(
            strings = {
                "order-2026/10",
                "a\\b",
                "a;b",
                "a%2Fb",
                "a?b",
                "a#b",
                ".",
                "..",
                " m",
                "m ",
                "a b",
                "m\u0000",
                "m\u2028",
                "m\u202E1",
                "m\u200B",
                "m\uFEFF",
                "m\u3164",
                "m\uD800",
                "m\n",
                "😀"
            })
    void otherIdsAreRefusedEverywhere(String id) {
        List<Long> before = ledgers.everything();

        assertThat(api.post("/v1/actions", action(id, "m-ids", "signedIn", Map.of()))
                        .problem())
                .isEqualTo("422 invalid-field actionId");
        assertThat(api.post("/v1/actions", action("a-ids", id, "signedIn", Map.of()))
                        .problem())
                .isEqualTo("422 invalid-field memberId");
        assertThat(api.post("/v1/actions", action("a-ids", "m-ids", "orderConfirmed", Map.of("confirms", id)))
                        .problem())
                .isEqualTo("422 invalid-field attributes.confirms");
        assertThat(api.post("/v1/actions", action("a-ids", "m-ids", "invited", Map.of("inviteeId", id)))
                        .problem())
                .isEqualTo("422 invalid-field attributes.inviteeId");
        assertThat(api.post("/v1/members/m-ids/holds", JSON.writeValueAsString(Map.of("holdId", id, "points", 1)))
                        .problem())
                .isEqualTo("422 invalid-field holdId");
        assertThat(api.post(
                                "/v1/actions/a-ids/cancellation",
                                JSON.writeValueAsString(Map.of("cancellationId", id, "memberId", "m-ids")))
                        .problem())
                .isEqualTo("422 invalid-field cancellationId");
        assertThat(api.post(
                                "/v1/actions/a-ids/cancellation",
                                JSON.writeValueAsString(Map.of("cancellationId", "c", "memberId", id)))
                        .problem())
                .isEqualTo("422 invalid-field memberId");

        assertThat(ledgers.everything()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "a%2Fb",
                "a%5Cb",
                "a;b",
                "a%3Bb",
                "a%25b",
                ".",
                "%2E",
                "..",
                "%2e%2e",
                "m%20",
                "m%00",
                "m%E2%80%A8",
                "m%E2%80%AE",
                "m%E2%80%8B",
                "m%ED%A0%80",
                "m%FF",
                "%F0%9F%98%80",
                "a%252Fb",
                "//",
                "a%0Ab"
            })
    void encodedPathsNeverReachAnotherMember(String id) {
        api.post("/v1/actions", action("a-other", "a", "signedIn", Map.of()));
        api.post("/v1/actions", action("a-other", "m", "signedIn", Map.of()));
        List<Long> before = ledgers.everything();

        for (String path : List.of("/v1/members/" + id, "/v1/members/" + id + "/entries")) {
            Answer answer = api.send(api.keyed(path));
            assertThat(answer.status()).as(path + " " + answer.body()).isBetween(400, 422);
        }
        for (String path : List.of(
                "/v1/members/" + id + "/holds",
                "/v1/members/a/holds/" + id + "/redemption",
                "/v1/members/a/holds/" + id + "/release",
                "/v1/actions/" + id + "/cancellation")) {
            Answer answer = api.post(path, "{\"holdId\":\"h\",\"points\":1}");
            assertThat(answer.status()).as(path + " " + answer.body()).isBetween(400, 422);
        }
        assertThat(api.get("/v1/placements/home.carousel?memberId=" + id.replace(";", "%3B"))
                        .status())
                .isBetween(400, 422);

        assertThat(ledgers.everything()).isEqualTo(before);
    }

    @Test
    void triedActionsFollowTheSameRule() {
        Browser operator = Browser.loggedIn(environment);
        String body = JSON.writeValueAsString(
                Map.of("memberId", "a/b", "action", Map.of("type", "signedIn", "occurredAt", "2030-10-01T08:00:00Z")));

        Answer answer = operator.post("/admin/api/tryouts", body);

        assertThat(answer.problem()).isEqualTo("422 invalid-field memberId");
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/memberId");
    }

    @Test
    void schemaDeclaresTheRule() {
        String pattern =
                api.send(api.request("/openapi.json")).at("/components/schemas/Action/properties/actionId/pattern");

        assertThat("会员-001").matches(pattern);
        assertThat("a/b").doesNotMatch(pattern);
    }
}
