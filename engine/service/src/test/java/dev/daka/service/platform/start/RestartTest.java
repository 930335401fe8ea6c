package dev.daka.service.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.Browser;
import dev.daka.service.Ledgers;
import dev.daka.service.ServiceTest;
import dev.daka.service.TestDatabase;
import dev.daka.service.TestRules;
import dev.daka.service.TestService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A start of the service finds the data of the start before. */
@ServiceTest
class RestartTest {
    private final Api api;
    private final Ledgers ledgers;

    RestartTest(Api api, Ledgers ledgers) {
        this.api = api;
        this.ledgers = ledgers;
    }

    private static ConfigurableApplicationContext start(Path rules) {
        Map<String, Object> settings = TestService.settings(rules.toString());
        settings.put("daka.home", TestDatabase.home().folder().resolve("again").toString());
        return TestService.start(settings);
    }

    @Test
    void answersAsBeforeAndPublishesOnlyChangedFiles() {
        Instant moment = Instant.now();
        String body = Api.actionAt(moment, "a-1", "m-restart", "signedIn", "");
        Answer answer = api.post("/v1/actions", body);
        Path changed = TestRules.empty("rules-changed");
        TestRules.add(changed, "earning", TestRules.earning().row("常客加倍", "访问 visited", 10, 50, null, null, null));
        TestRules.add(changed, "spending", TestRules.file("spending"));
        TestRules.add(
                changed,
                "showing",
                TestRules.workbook("showing").table("Tasks", "points").row("空", 0));

        try (ConfigurableApplicationContext later = start(changed)) {
            Api again = new Api(later.getEnvironment());

            Answer replay = again.post("/v1/actions", body);
            assertThat(replay.replayed()).isTrue();
            assertThat(replay.body()).isEqualTo(answer.body());
            assertThat(again.get("/v1/members/m-restart").balance()).isEqualTo(10);

            Answer newer = again.post("/v1/actions", Api.actionAt(moment, "a-2", "m-restart", "signedIn", ""));
            assertThat(newer.json().at("/ruleSets/0/campaign").asString()).isEqualTo("earning");
            assertThat(newer.json().at("/ruleSets/0/version").asInt()).isEqualTo(2);
            assertThat(versions("spending")).as("the same file").isEqualTo(1);
            assertThat(versions("showing")).as("errors are not published").isEqualTo(1);
            assertThat(again.get("/v1/placements/home.carousel?memberId=m").body())
                    .as("the published version still runs")
                    .contains("welcome");
            Browser operator = Browser.loggedIn(later.getEnvironment());
            assertThat(operator.get("/admin/api/campaigns/showing").at("/findingsOf"))
                    .as("the findings are about cells of the new file")
                    .isEqualTo("unpublishedFile");
            assertThat(operator.get("/admin/api/campaigns/spending").at("/findingsOf"))
                    .isEqualTo("version");
        }
    }

    @Test
    void showsWhatIsWrongWithTheFileIfTheVersionInUseIsWrongToo() throws IOException {
        Path changed = TestRules.empty("rules-without-gold");
        Path names = changed.resolve("vocabulary").resolve("names.yaml");
        Files.writeString(names, Files.readString(names).replaceFirst("\\R.*key: GOLD.*", ""));
        TestRules.add(
                changed,
                "tiers",
                TestRules.workbook("tiers")
                        .table("Tasks", "actionType", "points")
                        .row("授权", "没有的行为 noSuchAction", 3));

        try (ConfigurableApplicationContext later = start(changed)) {
            JsonNode tiers = Browser.loggedIn(later.getEnvironment())
                    .get("/admin/api/campaigns/tiers")
                    .json();

            assertThat(tiers.path("state").asString()).isEqualTo("draft");
            assertThat(tiers.path("findingsOf").asString()).isEqualTo("unpublishedFile");
            assertThat(tiers.at("/findings/0/code").asString()).isEqualTo("unknownName");
            assertThat(tiers.at("/findings/0/cell").asString()).isEqualTo("B10");
        }
    }

    private long versions(String campaign) {
        return ledgers.number("SELECT count(*) FROM campaign_version WHERE campaign = ?", campaign);
    }
}
