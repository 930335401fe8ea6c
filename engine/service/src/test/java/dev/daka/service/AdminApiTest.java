package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@ServiceTest
class AdminApiTest {
    private final Browser browser;
    private final Api api;
    private final Ledgers ledgers;

    AdminApiTest(Environment environment, Api api, Ledgers ledgers) {
        this.browser = Browser.loggedIn(environment);
        this.api = api;
        this.ledgers = ledgers;
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(node -> node.path(field).asString().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " is not in " + list));
    }

    @Test
    void listsCampaignsWithStateBudgetsAndFindings() {
        JsonNode campaigns = browser.get("/admin/api/campaigns").json();

        JsonNode spending = find(campaigns, "key", "spending");
        assertThat(spending.path("state").asString()).isEqualTo("running");
        assertThat(spending.path("version").asInt()).isEqualTo(1);
        JsonNode budget = find(spending.path("budgets"), "limit", "打卡预算");
        assertThat(budget.path("amount").asLong()).isEqualTo(100);
        assertThat(budget.path("used").asLong()).isEqualTo(ledgers.used("打卡预算"));
        JsonNode broken = find(campaigns, "key", "broken");
        assertThat(broken.path("state").asString()).isEqualTo("draft");
        assertThat(broken.has("version")).isFalse();
        assertThat(broken.at("/findings/error").asInt()).isPositive();
    }

    @Test
    void showsACampaignAsItsWorkbookStatesIt() {
        JsonNode earning = browser.get("/admin/api/campaigns/earning").json();

        assertThat(earning.at("/tables/0/rows/0/cell").asString()).isEqualTo("Tasks!A10");
        assertThat(earning.at("/tables/0/rows/0/values/0").asString()).isEqualTo("签到 signedIn");
        assertThat(earning.at("/tables/0/columns/0/kind").asString()).isEqualTo("condition");
        assertThat(earning.at("/limits/0/scope/zh").asString()).isEqualTo("行为 签到");
        assertThat(earning.at("/limits/0/onReached").asString()).isEqualTo("partial");
        assertThat(earning.at("/metrics/0/key").asString()).isEqualTo("visits");
        assertThat(earning.at("/metrics/0/window/en").asString()).isEqualTo("during the campaign");
        assertThat(earning.at("/versions/0/version").asInt()).isEqualTo(1);
        assertThat(browser.get("/admin/api/campaigns/nothing").status()).isEqualTo(404);
    }

    @Test
    void showsTheFindingsOfABrokenWorkbook() {
        JsonNode finding = browser.get("/admin/api/campaigns/broken").json().at("/findings/0");

        assertThat(finding.path("severity").asString()).isEqualTo("error");
        assertThat(finding.path("sheet").asString()).isEqualTo("Tasks");
        assertThat(finding.path("cell").asString()).isEqualTo("B10");
        assertThat(finding.at("/message/zh").asString()).isNotBlank();
        assertThat(finding.at("/cure/en").asString()).isNotBlank();
    }

    @Test
    void saysWhatOperatorsMayWrite() {
        JsonNode vocabulary = browser.get("/admin/api/vocabulary").json();

        JsonNode shared = find(vocabulary.path("actionTypes"), "key", "shared");
        assertThat(shared.path("amount").asString()).isEqualTo("none");
        assertThat(shared.at("/attributes/0/values/0/label/zh").asString()).isEqualTo("商品");
        assertThat(find(vocabulary.path("columns"), "key", "points")
                        .path("kind")
                        .asString())
                .isEqualTo("action");
        for (String names : List.of("channels", "tiers", "segments", "placements", "rewards", "badges")) {
            assertThat(vocabulary.path(names)).isNotEmpty();
        }
    }

    @Test
    void triesAnActionOfAnyTimeAndBooksNothing() {
        List<Long> before = ledgers.everything();

        Answer answer = browser.post(
                "/admin/api/tryouts",
                "{\"action\":{\"type\":\"signedIn\",\"occurredAt\":\"2030-10-01T08:00:00+08:00\",\"attributes\":{},"
                        + "\"placements\":[\"home.carousel\"]},\"member\":{\"tier\":\"GOLD\",\"segments\":[\"new\"]}}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.points()).isEqualTo(10);
        assertThat(answer.body()).contains("gold-offer");
        assertThat(ledgers.everything()).isEqualTo(before);
    }

    @Test
    void triesAnActionOfAMemberWithWhatIsOnRecord() {
        for (int turn = 1; turn <= 2; turn++) {
            api.act("a-" + turn, "m-tried", "visited");
        }

        Answer answer = browser.post(
                "/admin/api/tryouts",
                "{\"memberId\":\"m-tried\",\"action\":{\"type\":\"visited\",\"occurredAt\":\"%s\"}}"
                        .formatted(Instant.now()));

        assertThat(answer.points()).isEqualTo(5);
    }

    @Test
    void namesTheFieldOfATryoutThatIsAtFault() {
        Answer type = browser.post(
                "/admin/api/tryouts", "{\"action\":{\"type\":\"flown\",\"occurredAt\":\"2030-10-01T08:00:00Z\"}}");
        Answer tier = browser.post(
                "/admin/api/tryouts",
                "{\"action\":{\"type\":\"signedIn\",\"occurredAt\":\"2030-10-01T08:00:00Z\"},\"member\":{\"tier\":\"IRON\"}}");

        assertThat(type.slug()).isEqualTo("unknown-action-type");
        assertThat(type.field()).isEqualTo("type");
        assertThat(tier.field()).isEqualTo("member.tier");
    }

    private String upload(String lines) {
        return browser.upload("/admin/api/recordings", "some.jsonl", lines.getBytes(StandardCharsets.UTF_8))
                .json()
                .path("id")
                .asString();
    }

    private JsonNode over(String id) {
        return Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> browser.get("/admin/api/simulations/" + id).json(),
                        simulation -> !simulation.path("state").asString().equals("running"));
    }

    @Test
    void replaysARecordingAgainstWhatRunsAndADraft() {
        String lines = """
                {"memberId":"r-1","type":"signedIn","occurredAt":"2026-10-01T08:00:00+08:00"}
                {"memberId":"r-2","type":"signedIn","occurredAt":"2026-10-01T09:00:00+08:00"}
                {"memberId":"r-3","type":"flown","occurredAt":"2026-10-01T09:00:00+08:00"}
                """;
        JsonNode recording = browser.upload(
                        "/admin/api/recordings", "some.jsonl", lines.getBytes(StandardCharsets.UTF_8))
                .json();
        assertThat(recording.path("format").asString()).isEqualTo("jsonl");
        assertThat(recording.path("actions").asLong()).isEqualTo(3);
        JsonNode draft = browser.upload(
                        "/admin/api/drafts",
                        "earning.xlsx",
                        TestRules.workbook("earning")
                                .table("Tasks", "actionType", "points")
                                .row("签到", "签到 signedIn", 15)
                                .bytes())
                .json();
        assertThat(draft.path("usable").asBoolean()).as(draft.toString()).isTrue();

        Answer started = browser.post(
                "/admin/api/simulations",
                "{\"recordingId\":%s,\"mapping\":%s,\"shiftDays\":0,\"a\":{},\"b\":{\"draftId\":%s}}"
                        .formatted(recording.path("id"), recording.path("mapping"), draft.path("id")));

        assertThat(started.status()).as(started.body()).isEqualTo(202);
        JsonNode simulation = over(started.json().path("id").asString());
        assertThat(simulation.path("state").asString())
                .as(simulation.toString())
                .isEqualTo("done");
        assertThat(simulation.at("/result/a/points").asLong()).isEqualTo(20);
        assertThat(simulation.at("/result/b/points").asLong()).isEqualTo(30);
        assertThat(simulation.at("/result/differences/pointsDelta").asLong()).isEqualTo(10);
        assertThat(simulation.at("/result/skippedTotal").asLong()).isEqualTo(1);
        assertThat(simulation.at("/result/b/ruleSets")).hasSize(3);
    }

    @Test
    void stopsAReplay() {
        String line =
                "{\"memberId\":\"r-1\",\"type\":\"purchased\",\"amount\":1,\"occurredAt\":\"2026-10-01T08:00:00+08:00\"}\n";
        String id = upload(line.repeat(60_000));
        String mapping = "{\"memberId\":{\"column\":\"memberId\"},\"type\":{\"column\":\"type\"},"
                + "\"occurredAt\":{\"column\":\"occurredAt\"},\"amount\":{\"column\":\"amount\"},\"attributes\":{}}";
        String started = browser.post(
                        "/admin/api/simulations",
                        "{\"recordingId\":\"%s\",\"mapping\":%s,\"shiftDays\":0,\"a\":{}}".formatted(id, mapping))
                .json()
                .path("id")
                .asString();

        assertThat(browser.delete("/admin/api/simulations/" + started).status()).isEqualTo(204);

        JsonNode simulation = over(started);
        assertThat(simulation.path("state").asString()).isEqualTo("stopped");
        assertThat(simulation.at("/result/stopped").asBoolean()).isTrue();
    }

    @Test
    void refusesWhatCannotBeReplayed() {
        Answer noRecording = browser.post(
                "/admin/api/simulations", "{\"recordingId\":\"x\",\"mapping\":{},\"shiftDays\":0,\"a\":{}}");
        assertThat(noRecording.field()).isEqualTo("recordingId");
        assertThat(browser.upload("/admin/api/recordings", "x.xml", "<x/>".getBytes(StandardCharsets.UTF_8))
                        .field())
                .isEqualTo("file");
        String id = upload("{\"who\":\"r-1\"}\n");
        String request = "{\"recordingId\":\"%s\",\"mapping\":%s,\"shiftDays\":%d,\"a\":%s}";
        assertThat(browser.post("/admin/api/simulations", request.formatted(id, "{}", 0, "{}"))
                        .field())
                .isEqualTo("mapping");
        String mapping =
                "{\"memberId\":{\"column\":\"who\"},\"type\":{\"value\":\"signedIn\"},\"occurredAt\":{\"value\":\"2026-10-01\"}}";
        assertThat(browser.post("/admin/api/simulations", request.formatted(id, mapping, 99_999, "{}"))
                        .field())
                .isEqualTo("shiftDays");
        assertThat(browser.post("/admin/api/simulations", request.formatted(id, mapping, 0, "{\"campaign\":\"x\"}"))
                        .field())
                .isEqualTo("a.campaign");
        assertThat(browser.post("/admin/api/simulations", request.formatted(id, mapping, 0, "{\"draftId\":\"x\"}"))
                        .field())
                .isEqualTo("a.draftId");
    }
}
