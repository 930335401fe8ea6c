package dev.daka.service.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.Browser;
import dev.daka.service.ServiceTest;
import dev.daka.service.delivery.webhooks.Receiver.Got;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator adds an endpoint, sees the deliveries, and sends events again. */
@ServiceTest
class WebhooksTest {
    private static final String WEBHOOKS = "/admin/api/webhooks";

    private final Receiver receiver = new Receiver();
    private final Browser operator;
    private final Api api;

    WebhooksTest(Environment environment, Api api) {
        this.operator = Browser.loggedIn(environment);
        this.api = api;
    }

    @AfterEach
    void removeAll() {
        operator.get(WEBHOOKS)
                .json()
                .forEach(webhook ->
                        operator.delete(WEBHOOKS + "/" + webhook.path("id").asString()));
        receiver.close();
    }

    private Answer add(String url, String more) {
        return operator.post(WEBHOOKS, "{\"url\":\"" + url + "\"" + more + "}");
    }

    private String addReceiver() {
        return WEBHOOKS + "/" + add(receiver.url("/hooks"), "").at("/webhook/id");
    }

    private void book(String member) {
        assertThat(api.act("a-1", member, "signedIn").status()).isEqualTo(200);
    }

    /** Received requests about the member; waits until there are this many. */
    private List<Got> arrived(String member, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> receiver.got().stream()
                                .filter(got -> got.told().equals(member + "/a-1"))
                                .toList(),
                        got -> got.size() >= count);
    }

    private JsonNode delivered(String webhook, String member) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            for (JsonNode line : operator.get(webhook + "/deliveries?state=delivered")
                                    .json()
                                    .path("items")) {
                                if (line.path("memberId").asString().equals(member)) {
                                    return line;
                                }
                            }
                            return JsonMapper.shared().missingNode();
                        },
                        line -> !line.isMissingNode());
    }

    @Test
    void showsTheSecretOnceAndDeliversWhatItSigns() {
        Answer added = add(receiver.url("/hooks"), ",\"types\":[\"dev.daka.points.added\"]");
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        String secret = added.at("/secret");
        assertThat(secret).startsWith("whsec_");
        assertThat(added.json().at("/webhook/types").toString()).isEqualTo("[\"dev.daka.points.added\"]");
        assertThat(operator.get(WEBHOOKS).body())
                .contains(added.at("/webhook/id"))
                .doesNotContain(secret, "whsec_");

        book("m-hook");

        Got got = arrived("m-hook", 1).get(0);
        assertThatCode(() -> new Webhook(secret).verify(got.body(), got.headers()))
                .doesNotThrowAnyException();
        JsonNode line = delivered(WEBHOOKS + "/" + added.at("/webhook/id"), "m-hook");
        assertThat(line.path("eventId").asString()).isEqualTo(got.header("Webhook-id"));
        assertThat(line.path("attempts").asInt()).isEqualTo(1);
        assertThat(line.path("lastStatus").asInt()).isEqualTo(204);
    }

    @Test
    void sendsATimeSpanAgain() {
        Instant start = Instant.now().minusSeconds(1);
        String webhook = addReceiver();
        book("m-again");
        delivered(webhook, "m-again");

        Answer replay = operator.post(
                webhook + "/replays",
                "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(start, Instant.now().plusSeconds(1)));

        assertThat(replay.status()).as(replay.body()).isEqualTo(202);
        assertThat(replay.json().path("events").asInt()).isPositive();
        List<Got> got = arrived("m-again", 2);
        assertThat(got.get(0).header("Webhook-id")).isEqualTo(got.get(1).header("Webhook-id"));
    }

    @Test
    void turnsAnEndpointOffAndOn() {
        String webhook = addReceiver();

        Answer off = enable(webhook, false);
        assertThat(off.at("/disabledBy")).isEqualTo("operator");
        assertThat(off.at("/disabledAt")).isNotEmpty();
        Answer on = enable(webhook, true);
        assertThat(on.json().has("disabledAt")).isFalse();
    }

    private Answer enable(String webhook, boolean enabled) {
        return operator.send(api.request(webhook + "/enabled")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"enabled\":" + enabled + "}")));
    }

    @Test
    void makesANewSecretAndRemoves() {
        Answer added = add(receiver.url("/hooks"), "");
        String webhook = WEBHOOKS + "/" + added.at("/webhook/id");

        Answer rotated = operator.post(webhook + "/secret", "");
        assertThat(rotated.at("/secret")).startsWith("whsec_").isNotEqualTo(added.at("/secret"));

        assertThat(operator.delete(webhook).status()).isEqualTo(204);
        assertThat(operator.get(WEBHOOKS).body()).isEqualTo("[]");
        assertThat(operator.get(webhook + "/deliveries").problem()).isEqualTo("404 not-found");
        assertThat(operator.post(webhook + "/secret", "").status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                          | 422 missing-field url
            {"url":5}                                                   | 422 invalid-field url
            {"url":"hooks"}                                             | 422 invalid-field url
            {"url":"ftp://93.184.216.34/"}                              | 422 invalid-field url
            {"url":"https://me:secret@93.184.216.34/"}                  | 422 invalid-field url
            {"url":"https://10.0.0.1/"}                                 | 422 invalid-field url
            {"url":"https://169.254.169.254/"}                          | 422 invalid-field url
            {"url":"https://nobody.invalid/"}                           | 422 invalid-field url
            {"url":"https://93.184.216.34/","types":["dev.daka.dance"]} | 422 invalid-field types
            {"url":"https://93.184.216.34/","color":"red"}              | 422 invalid-field color
            """)
    void refusesInvalidEndpoints(String body, String problem) {
        assertThat(operator.post(WEBHOOKS, body).problem()).isEqualTo(problem);
        assertThat(operator.get(WEBHOOKS).body()).isEqualTo("[]");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                    | 422 missing-field eventId
            {"deadLetters":false}                                                 | 422 missing-field eventId
            {"deadLetters":true,"eventId":"9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d"} | 422 missing-field eventId
            {"eventId":"9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d"}                    | 404 not-found
            {"from":"2026-10-01T00:00:00Z"}                                       | 422 invalid-field to
            {"to":"2026-10-01T00:00:00Z"}                                         | 422 invalid-field from
            {"from":"2026-10-01T00:00:00Z","to":"2026-10-01T00:00:00Z"}           | 422 invalid-field to
            """)
    void refusesInvalidReplays(String body, String problem) {
        assertThat(operator.post(addReceiver() + "/replays", body).problem()).isEqualTo(problem);
    }

    @Test
    void describesProblemsInChinese() {
        Answer answer = operator.send(api.request(WEBHOOKS)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "zh-CN")
                .POST(BodyPublishers.ofString("{\"url\":\"https://192.168.1.1/\"}")));

        assertThat(answer.at("/detail")).isEqualTo("主机不在公网上");
    }

    @Test
    void countsDeliveriesForPrometheus() {
        String webhook = addReceiver();
        book("m-metric");
        delivered(webhook, "m-metric");

        String metrics = api.send(api.request("/actuator/prometheus")).body();
        assertThat(metrics)
                .contains("daka_webhooks_attempts_total{outcome=\"delivered\"}", "daka_webhooks_oldest_seconds");
    }

    @Test
    void requiresALogin() {
        assertThat(api.get(WEBHOOKS).status()).isEqualTo(401);
    }
}
