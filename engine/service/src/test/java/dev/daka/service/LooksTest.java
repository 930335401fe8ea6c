package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.running.Answer;
import dev.daka.service.running.Browser;
import dev.daka.service.running.Caller;
import dev.daka.service.running.Posted;
import dev.daka.service.running.RunningService;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What applications and operators ask without booking anything, and what members are told of their points. */
class LooksTest {
    private final RunningService service = RunningService.withTestCampaigns();
    private final Caller application = service.application();

    @Test
    void anAnswerSaysWhatIsGrantedByWhichRow() {
        Answer answer = application.post(
                "/v1/actions", Posted.action("purchased").by("buyer").raw("amount", "39.90").json());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/memberId")).isEqualTo("buyer");
        assertThat(answer.json().at("/effects").toString())
                .isEqualTo("[{\"type\":\"addPoints\",\"points\":40,\"campaign\":\"plain\","
                        + "\"rules\":[{\"table\":\"Tasks\",\"cell\":\"Tasks!A11\",\"name\":\"purchase\"}]}]");
        assertThat(answer.json().at("/withheld")).isEmpty();
        assertThat(answer.json().at("/balances").toString())
                .isEqualTo("{\"points\":{\"available\":40,\"pending\":0}}");
        assertThat(answer.json().at("/ruleSets")).extracting(set -> set.at("/campaign").asString())
                .contains("plain");
    }

    @Test
    void rewardsAndNoticesCarryTheirNames() {
        Answer answer = application.post("/v1/actions", Posted.action("joined").json());
        assertThat(answer.json().at("/effects"))
                .extracting(effect -> effect.at("/type").asString() + " " + effect.at("/name/en").asString())
                .containsExactlyInAnyOrder("grantReward 10 yuan coupon", "notify Coupon arrived");
    }

    @Test
    void aDryRunBooksNothing() {
        long before = service.booked();
        Answer answer = application.post(
                "/v1/actions?dryRun=true", Posted.action("loggedIn").by("dry").json());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/effects/0/points")).isEqualTo("5");
        assertThat(answer.at("/balances/points/available")).isEqualTo("5");
        assertThat(service.booked()).isEqualTo(before);
        assertThat(application.get("/v1/members/dry").problem()).isEqualTo("404 not-found");
    }

    @Test
    void aTryoutBooksNothing() {
        Browser operator = service.browser().loggedIn();
        long before = service.booked();
        Answer answer = operator.post("/admin/api/tryouts", """
                {"action":{"type":"loggedIn","occurredAt":"2027-01-01T08:00:00+08:00","placements":["home.carousel"]},
                 "member":{"tier":"GOLD","segments":["new"],"registeredOn":"2026-10-01"}}""");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/effects"))
                .extracting(effect -> effect.at("/points").asString("") + effect.at("/item/id").asString(""))
                .containsExactly("5", "autumn", "summer", "spring");
        assertThat(service.booked()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                        | 422 missing-field action
            {"action":{}}                                                             | 422 missing-field occurredAt
            {"action":{"type":"danced","occurredAt":"2026-10-01T08:00:00Z"}}          | 422 unknown-action-type type
            {"action":{"type":"loggedIn","occurredAt":"2026-10-01T08:00:00Z"},"member":{"tier":"X"}} | 422 invalid-field member.tier
            """)
    void aTryoutNamesTheFieldToo(String body, String problem) {
        assertThat(service.browser().loggedIn().post("/admin/api/tryouts", body).problem())
                .isEqualTo(problem);
    }

    @Test
    void aPlacementShowsTheHighestPriorityFirst() {
        application.put("/v1/members/golden", "{\"tier\":\"GOLD\"}");
        assertThat(shownTo("golden")).containsExactly("autumn", "summer", "spring");
        assertThat(shownTo("stranger")).containsExactly("autumn", "spring");
    }

    private List<String> shownTo(String member) {
        List<String> shown = new ArrayList<>();
        for (JsonNode item : application
                .get("/v1/placements/home.carousel?memberId=" + member)
                .json()
                .at("/items")) {
            shown.add(item.at("/item/id").asString());
        }
        return shown;
    }

    @Test
    void aMemberIsWhatWasLastPut() {
        application.put("/v1/members/put", "{\"tier\":\"GOLD\",\"segments\":[\"new\"],\"attributes\":{\"city\":\"上海\"}}");
        Answer second = application.put(
                "/v1/members/put", "{\"segments\":[\"parent\",\"active\"],\"registeredOn\":\"2026-10-01\"}");
        assertThat(second.body())
                .isEqualTo("{\"memberId\":\"put\",\"segments\":[\"active\",\"parent\"],\"registeredOn\":\"2026-10-01\","
                        + "\"attributes\":{},\"balances\":{\"points\":{\"available\":0,\"pending\":0}}}");
        assertThat(application.get("/v1/members/put").body()).isEqualTo(second.body());
    }

    @Test
    void entriesAreReadPageByPageFromTheNewest() {
        for (int turn = 1; turn <= 5; turn++) {
            application.post("/v1/actions", Posted.action("loggedIn").by("paged").id("page-" + turn).json());
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = application.get("/v1/members/paged/entries?limit=2" + cursor);
            page.json().at("/entries").forEach(entry -> seen.add(
                    entry.at("/actionId").asString() + " " + entry.at("/points").asInt() + " " + entry.at("/balance").asInt()));
            cursor = page.at("/next").isEmpty() ? "" : "&before=" + page.at("/next");
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactly("page-5 5 25", "page-4 5 20", "page-3 5 15", "page-2 5 10", "page-1 5 5");
        assertThat(application.get("/v1/members/nobody-at-all/entries").json().at("/entries")).isEmpty();
    }
}
