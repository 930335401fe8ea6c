package dev.daka.service.admin.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.Browser;
import dev.daka.service.Ledgers;
import dev.daka.service.ServiceTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
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
    void showsAllPartsOfACampaign() {
        JsonNode earning = browser.get("/admin/api/campaigns/earning").json();

        assertThat(earning.at("/tables/0/rows/0/cell").asString()).isEqualTo("Tasks!A10");
        assertThat(earning.at("/tables/0/rows/0/values/0").asString()).isEqualTo("签到 signedIn");
        assertThat(earning.at("/tables/0/columns/0/kind").asString()).isEqualTo("condition");
        assertThat(earning.at("/tables/0/columns/0/letter").asString()).isEqualTo("B");
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
    void listsDeclaredColumnsAndNames() {
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
    void decidesATriedActionOfAnyTimeWithoutBooking() {
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
    void decidesATriedActionWithTheRecordsOfTheMember() {
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
    void namesTheInvalidFieldOfATriedAction() {
        Answer type = browser.post(
                "/admin/api/tryouts", "{\"action\":{\"type\":\"flown\",\"occurredAt\":\"2030-10-01T08:00:00Z\"}}");
        Answer tier = browser.post(
                "/admin/api/tryouts",
                "{\"action\":{\"type\":\"signedIn\",\"occurredAt\":\"2030-10-01T08:00:00Z\"},\"member\":{\"tier\":\"IRON\"}}");

        assertThat(type.slug()).isEqualTo("unknown-action-type");
        assertThat(type.field()).isEqualTo("type");
        assertThat(tier.field()).isEqualTo("member.tier");
    }
}
