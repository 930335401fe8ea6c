package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An ordinary action is answered before the filters, any other one by the controller: no caller may see a difference. */
@ServiceTest
class DirectPostsTest {
    private static final String DIRECT = "/v1/actions";
    /** A query is not ordinary; this one asks for nothing. */
    private static final String THROUGH_ALL = "/v1/actions?dryRun=false";

    private static final Pattern COUNTED = Pattern.compile(
            "http_server_requests_seconds_count\\{(?=[^}]*status=\"200\")[^}]*uri=\"/v1/actions\"[^}]*} ([0-9.]+)");

    private final Api api;

    DirectPostsTest(Api api) {
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
    void refusesInTheSameWords(String authorization, String type, String body) {
        Answer direct = api.send(request(DIRECT, authorization, type, body));
        Answer through = api.send(request(THROUGH_ALL, authorization, type, body));

        assertThat(direct.status()).isGreaterThanOrEqualTo(400);
        assertSame(direct, through);
    }

    private HttpRequest.Builder request(String path, String authorization, String type, String body) {
        return api.request(path)
                .header("Authorization", authorization)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
    }

    private static void assertSame(Answer direct, Answer through) {
        assertThat(direct.status()).isEqualTo(through.status());
        assertThat(sameForAll(direct)).isEqualTo(sameForAll(through));
        assertThat(headers(direct)).isEqualTo(headers(through));
    }

    /** Each request has an id of its own. */
    private static String sameForAll(Answer answer) {
        return answer.body().replace(answer.header("X-Request-Id").orElseThrow(), "…");
    }

    /** Whether an answer's length is announced or it comes in chunks is the container's affair. */
    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(List.of("date", "content-length", "transfer-encoding", "x-request-id", "ratelimit"));
        return headers;
    }

    @Test
    void answersAgainInTheSameWords() {
        String action = Api.action("d-1", "m-direct", "signedIn", "");
        Answer first = api.post(DIRECT, action);

        Answer direct = api.post(DIRECT, action);
        Answer through = api.post(THROUGH_ALL, action);

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.replayed()).isFalse();
        assertThat(first.body()).isEqualTo(through.body());
        assertThat(direct.replayed()).isTrue();
        assertSame(direct, through);
    }

    @Test
    void refusesAReusedIdInTheSameWords() {
        String action = Api.action("d-2", "m-direct", "signedIn", "");
        api.post(DIRECT, action);
        String other = action.replace("signedIn", "loggedIn");

        Answer direct = api.post(DIRECT, other);

        assertThat(direct.problem()).isEqualTo("422 action-id-reused actionId");
        assertSame(direct, api.post(THROUGH_ALL, other));
    }

    @Test
    void areCountedAmongAllRequests() {
        api.post(DIRECT, Api.action("d-3", "m-direct", "signedIn", ""));
        double before = counted();

        api.post(DIRECT, Api.action("d-4", "m-direct", "signedIn", ""));
        api.post(DIRECT, Api.action("d-5", "m-direct", "signedIn", ""));

        // What came through the controllers may be counted late.
        assertThat(counted()).isGreaterThanOrEqualTo(before + 2);
    }

    private double counted() {
        Matcher counted =
                COUNTED.matcher(api.send(api.request("/actuator/prometheus")).body());
        assertThat(counted.find()).isTrue();
        double count = Double.parseDouble(counted.group(1));
        assertThat(counted.find()).as("one series for both ways").isFalse();
        return count;
    }
}
