package dev.daka.service.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.Browser;
import dev.daka.service.ServiceTest;
import dev.daka.service.TestClock;
import dev.daka.service.TestDatabase;
import dev.daka.service.TestService;
import dev.daka.service.delivery.webhooks.Receiver;
import dev.daka.service.platform.database.DatabaseAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** Everything that operators do or try to do is in the audit trail, without secrets. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class AuditTest {
    private static final String AUDIT = "/admin/api/audit";

    private final Environment environment;
    private final TestClock clock;
    private final JdbcClient jdbc;

    AuditTest(Environment environment, TestClock clock, JdbcClient jdbc) {
        this.environment = environment;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    private static List<JsonNode> entries(Browser operator) {
        return StreamSupport.stream(operator.get(AUDIT).json().path("entries").spliterator(), false)
                .toList();
    }

    private static String told(JsonNode entry) {
        return entry.path("who").asString("-") + " " + entry.path("what").asString() + " "
                + entry.path("status").asInt();
    }

    @Test
    void recordsLoginsFailuresAndRequests(CapturedOutput log) {
        Browser stranger = new Browser(environment);
        stranger.get("/admin/api/session");
        clock.later(Duration.ofHours(5), () -> {
            stranger.logIn("operator", "guessed-password");
            stranger.logIn("my-secret-password", "operator");
        });
        Browser operator = Browser.loggedIn(environment);
        Answer started = operator.post("/admin/api/reconciliations", "");
        Receiver receiver = new Receiver();
        Answer webhook =
                operator.post("/admin/api/webhooks", "{\"url\":\"" + receiver.url("/hooks?token=hidden") + "\"}");
        String id = webhook.at("/webhook/id");
        Answer rotated = operator.post("/admin/api/webhooks/" + id + "/secret", "");
        operator.delete("/admin/api/webhooks/" + id);
        receiver.close();
        operator.delete("/admin/api/session");

        List<JsonNode> entries = entries(Browser.loggedIn(environment)).subList(1, 9);
        assertThat(entries.stream().map(AuditTest::told))
                .containsExactly(
                        "operator logOut 204",
                        "operator removeWebhook 204",
                        "operator rotateWebhookSecret 200",
                        "operator addWebhook 201",
                        "operator reconcile " + started.status(),
                        "operator logIn 200",
                        "- logIn 401",
                        "operator logIn 401");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.path("address").asString()).isEqualTo("127.0.0.1");
            assertThat(entry.path("at").asString()).isNotEmpty();
        });
        assertThat(entries.get(2).at("/details/id").asString()).isEqualTo(id);
        assertThat(entries.get(3).at("/details/host").asString()).isEqualTo("127.0.0.1");
        assertThat(entries + log.getOut())
                .contains("Audit: operator addWebhook 201 from 127.0.0.1")
                .doesNotContain(
                        "guessed-password",
                        "my-secret-password",
                        "hidden",
                        TestService.PASSWORD,
                        webhook.at("/secret"),
                        rotated.at("/secret"));
    }

    @Test
    void namesUploadedFiles() {
        Browser operator = Browser.loggedIn(environment);
        operator.upload("/admin/api/recordings", "actions.csv", "actionId,type".getBytes(StandardCharsets.UTF_8));

        JsonNode entry = entries(operator).get(0);

        assertThat(told(entry)).startsWith("operator addRecording ");
        assertThat(entry.at("/details/files").asString()).isEqualTo("actions.csv (13 bytes)");
    }

    @Test
    void recordsNoReads() {
        Browser operator = Browser.loggedIn(environment);
        String newest = entries(operator).get(0).path("id").asString();

        operator.get("/admin/api/campaigns");

        assertThat(entries(operator).get(0).path("id").asString()).isEqualTo(newest);
    }

    @Test
    void listsTheTrailPageByPage() {
        Browser operator = Browser.loggedIn(environment);
        for (int turn = 0; turn < 5; turn++) {
            operator.post("/admin/api/webhooks", "{}");
        }

        List<String> ids = new ArrayList<>();
        String next = "";
        for (int page = 0; page < 3; page++) {
            JsonNode answer = operator.get(AUDIT + "?limit=2" + next).json();
            answer.path("entries").forEach(entry -> ids.add(entry.path("id").asString()));
            next = "&before=" + answer.path("next").asString();
        }

        assertThat(ids).hasSize(6).doesNotHaveDuplicates();
        assertThat(ids.stream().map(Long::valueOf).toList()).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(operator.get(AUDIT + "?limit=0").problem()).isEqualTo("422 invalid-field limit");
        assertThat(operator.get(AUDIT + "?limit=201").problem()).isEqualTo("422 invalid-field limit");
    }

    @Test
    void requiresALogin() {
        assertThat(new Api(environment).get(AUDIT).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE audit SET who = 'another'", "DELETE FROM audit", "TRUNCATE audit"})
    void entriesCannotBeChanged(String change) {
        DatabaseAddress address = TestDatabase.address();
        JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(
                address.url(), Objects.requireNonNull(address.username()), Objects.requireNonNull(address.password())));

        assertThatThrownBy(() -> jdbc.sql(change).update()).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> owner.sql(change).update()).hasMessageContaining("is refused");
    }
}
