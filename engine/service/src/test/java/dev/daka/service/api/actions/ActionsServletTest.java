package dev.daka.service.api.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.ServiceTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request to the address of actions is answered like a request to any other operation. */
@ServiceTest
class ActionsServletTest {
    private static final String ACTIONS = "/v1/actions";

    private static final String WITH_QUERY = "/v1/actions?dryRun=false";

    /** Counts of posts that were answered with 200, by address. */
    private static final Pattern COUNTED = Pattern.compile(
            "http_server_requests_seconds_count\\{(?=[^}]*method=\"POST\")(?=[^}]*status=\"200\")[^}]*uri=\"([^\"]*)\"[^}]*}"
                    + " ([0-9.]+)");

    private final Api api;

    ActionsServletTest(Api api) {
        this.api = api;
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Bearer key-of-the-demo-application | application/json                | {"actionId":"d-1"}
            Bearer key-of-the-demo-application | application/json; charset=utf-8 | {"actionId":"d-1"}
            Bearer key-of-the-demo-application | application/json;charset=UTF-8  | {"actionId":"d-1"}
            Bearer key-of-the-demo-application | application/json                | {"actionId":7}
            Bearer key-of-the-demo-application | application/json                | {"actionId":"d-1","colour":"red"}
            Bearer key-of-the-demo-application | application/json                | {"actionId":"d-1",
            Bearer key-of-the-demo-application | application/json                | {"actionId":"d-1"} {}
            Bearer key-of-the-demo-application | application/json                | null
            Bearer key-of-the-demo-application | application/json                | ` `
            Bearer key-of-the-demo-application | application/json                | ``
            Bearer key-of-the-demo-application | application/json                | []
            Bearer key-of-the-demo-application | text/plain                      | {"actionId":"d-1"}
            Bearer nobody-knows-this-key       | application/json                | {"actionId":"d-1"}
            Basic b3BlcmF0b3I6                 | application/json                | {"actionId":"d-1"}
            """)
    void refusalsAreTheSameWithAQueryAndInChunks(String authorization, String type, String body) {
        Answer plain = api.send(request(ACTIONS, authorization, type, BodyPublishers.ofString(body)));
        Answer withQuery = api.send(request(WITH_QUERY, authorization, type, BodyPublishers.ofString(body)));
        Answer inChunks = api.send(request(ACTIONS, authorization, type, ofUnknownLength(body)));

        assertThat(plain.status()).isGreaterThanOrEqualTo(400);
        assertSame(withQuery, plain);
        assertSame(inChunks, plain);
    }

    private HttpRequest.Builder request(String path, String authorization, String type, BodyPublisher body) {
        return api.request(path)
                .header("Authorization", authorization)
                .header("Content-Type", type)
                .POST(body);
    }

    private static BodyPublisher ofUnknownLength(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertSame(Answer answer, Answer expected) {
        assertThat(answer.status()).isEqualTo(expected.status());
        assertThat(sameForAll(answer)).isEqualTo(sameForAll(expected));
        assertThat(headers(answer)).isEqualTo(headers(expected));
    }

    /** Removes the requestId, which differs for each request. */
    private static String sameForAll(Answer answer) {
        return answer.body().replace(answer.header("X-Request-Id").orElseThrow(), "…");
    }

    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(List.of("date", "content-length", "transfer-encoding", "x-request-id", "ratelimit"));
        return headers;
    }

    @Test
    void repeatedAnswersAreTheSameWithAQueryAndInChunks() {
        String action = Api.action("d-1", "m-direct", "signedIn", "");
        Answer first = api.post(ACTIONS, action);

        Answer plain = api.post(ACTIONS, action);

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.replayed()).isFalse();
        assertThat(plain.replayed()).isTrue();
        assertThat(plain.body()).isEqualTo(first.body());
        assertSame(api.post(WITH_QUERY, action), plain);
        assertSame(api.send(api.json(ACTIONS).POST(ofUnknownLength(action))), plain);
    }

    @Test
    void refusesAReusedIdWithAndWithoutAQuery() {
        String action = Api.action("d-2", "m-direct", "signedIn", "");
        api.post(ACTIONS, action);
        String other = action.replace("signedIn", "loggedIn");

        Answer plain = api.post(ACTIONS, other);

        assertThat(plain.problem()).isEqualTo("422 action-id-reused actionId");
        assertSame(api.post(WITH_QUERY, other), plain);
    }

    @Test
    void setsTheHeadersOfAllOperations() {
        Answer posted = api.post(ACTIONS, Api.action("d-6", "m-direct", "signedIn", ""));
        Answer refused = api.post(ACTIONS, "{}");

        Answer read = api.get("/v1/members/m-direct");

        assertThat(posted.status()).as(posted.body()).isEqualTo(200);
        assertThat(headers(posted)).isEqualTo(headers(read)).containsKeys("x-frame-options", "ratelimit-policy");
        assertThat(posted.header("RateLimit")).isPresent();
        assertThat(headers(refused).keySet()).isEqualTo(headers(read).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "PATCH", "DELETE"})
    void refusesOtherMethods(String method) {
        Answer answer = api.send(api.json(ACTIONS + "?dryrun=true").method(method, BodyPublishers.ofString("{}")));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).hasValue("POST");
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body().isEmpty() ? "method-not-allowed" : answer.slug())
                .isEqualTo("method-not-allowed");
    }

    @Test
    void listsTheAllowedMethods() {
        Answer answer = api.send(api.keyed(ACTIONS).method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Allow")).hasValue("POST,OPTIONS");
    }

    @Test
    void checksTheKeyFirst() {
        Answer answer = api.send(api.request(ACTIONS + "?dryrun=true").GET());

        assertThat(answer.problem()).isEqualTo("401 missing-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/html", "application/xml", "nonsense"})
    void answersInJsonForEveryAcceptHeader(String accept) {
        String action = Api.action("d-accept-" + accept.length(), "m-direct", "signedIn", "");

        Answer answer = api.send(api.json(ACTIONS).header("Accept", accept).POST(BodyPublishers.ofString(action)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).hasValue("application/json");
    }

    @Test
    void countsEachRequestOnceUnderItsAddress() {
        String action = Api.action("d-3", "m-direct", "signedIn", "");
        api.post(ACTIONS, action);
        double before = counted().getOrDefault(ACTIONS, 0.0);

        for (int turn = 0; turn < 10; turn++) {
            api.post(ACTIONS, action);
            api.post(WITH_QUERY, action);
        }

        // A request is counted shortly after its answer was sent, so the first count may miss the first request.
        Awaitility.await()
                .untilAsserted(() -> assertThat(counted().get(ACTIONS)).isBetween(before + 20, before + 21));
        assertThat(counted()).doesNotContainKey("UNKNOWN");
    }

    /** By address. */
    private Map<String, Double> counted() {
        Map<String, Double> counts = new TreeMap<>();
        String metrics = api.send(api.request("/actuator/prometheus")).body();
        COUNTED.matcher(metrics)
                .results()
                .forEach(series -> counts.merge(series.group(1), Double.valueOf(series.group(2)), Double::sum));
        return counts;
    }
}
