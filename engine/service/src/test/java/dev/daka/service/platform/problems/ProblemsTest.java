package dev.daka.service.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.Browser;
import dev.daka.service.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A problem lists all errors with their places, in the caller's language, and has the id of the request in the log. */
@ServiceTest
class ProblemsTest {
    private static final String ACTIONS = "/v1/actions";
    private static final String ALL_WRONG = """
            {"actionId":7,"memberId":"a/b","type":"purchased","occurredAt":"yesterday","channel":"fax","amount":-1,
             "attributes":{"quantity":"two","col/our":"red"},"placements":["home.carousel","roof",3],"colour":"red"}""";

    private final Api api;
    private final Environment environment;

    ProblemsTest(Api api, Environment environment) {
        this.api = api;
        this.environment = environment;
    }

    private static List<String> errors(JsonNode problem) {
        List<String> errors = new ArrayList<>();
        problem.path("errors").forEach(error -> {
            assertThat(error.path("type").asString()).startsWith("/problems/");
            assertThat(error.path("detail").asString()).isNotBlank();
            assertThat(error.path("cure").asString()).isNotBlank();
            errors.add(error.path("pointer").asString());
        });
        return errors;
    }

    @ParameterizedTest
    @ValueSource(strings = {ACTIONS, ACTIONS + "?dryRun=false"})
    void listsAllErrorsOfABody(String path) {
        Answer answer = api.post(path, ALL_WRONG);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(errors(answer.json()))
                .containsExactlyInAnyOrder(
                        "/actionId",
                        "/memberId",
                        "/occurredAt",
                        "/channel",
                        "/amount",
                        "/attributes/quantity",
                        "/attributes/col~1our",
                        "/placements/1",
                        "/placements/2",
                        "/colour");
        assertThat(answer.at("/field")).isEqualTo("actionId");
    }

    @Test
    void listsAllErrorsOfEachActionOfABatch() {
        Answer answer = api.post(ACTIONS + "/batch", "{\"actions\":[{}," + ALL_WRONG + ",7]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(errors(answer.json().at("/results/0/problem")))
                .containsExactly(
                        "/actions/0/actionId", "/actions/0/memberId", "/actions/0/occurredAt", "/actions/0/type");
        assertThat(errors(answer.json().at("/results/1/problem"))).hasSize(10).contains("/actions/1/amount");
        assertThat(answer.at("/results/2/problem/type")).isEqualTo("/problems/malformed-json");
    }

    @Test
    void aTooLargeNumberIsAnErrorOfItsField() {
        String body = "{\"actions\":[{\"amount\":1e99999999999}]}";

        assertThat(api.post(ACTIONS + "/batch", body).slug()).isEqualTo("invalid-field");
        assertThat(api.post("/v1/actions/a-1/cancellation", "{\"amount\":1e99999999999}")
                        .problem())
                .isEqualTo("422 invalid-field amount");
    }

    @Test
    void namesThePositionOfAJsonError() {
        Answer answer = api.post(ACTIONS, "{\"actionId\":\"a-1\",\n\"attributes\":{\"quantity\":2,}}");

        assertThat(answer.problem()).isEqualTo("400 malformed-json attributes.quantity");
        assertThat(answer.at("/detail")).contains("line 2, column");
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/attributes/quantity");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ,"channel":"fax"          | channel       | Declared values: app
            ,"placements":["roof"]    | placements[0] | home.carousel
            """)
    void refusesUndeclaredNamesAndListsTheDeclaredOnes(String more, String field, String declared) {
        Answer answer = api.post(ACTIONS, Api.action("a-undeclared", "m-undeclared", "signedIn", more));

        assertThat(answer.problem()).isEqualTo("422 invalid-field " + field);
        assertThat(answer.at("/cure")).contains(declared);
        assertThat(api.get("/v1/placements/home.carousel?memberId=m&channel=fax")
                        .at("/cure"))
                .contains("app");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                          | A field is missing
            zh                         | 缺少字段
            zh-CN,zh;q=0.9,en;q=0.8    | 缺少字段
            zh-Hans-CN                 | 缺少字段
            en-GB, zh;q=0.5            | A field is missing
            fr, zh;q=0.2               | 缺少字段
            fr                         | A field is missing
            *                          | A field is missing
            ;;;                        | A field is missing
            """)
    void usesTheLanguageOfTheCaller(String language, String title) {
        for (String path : List.of(ACTIONS, ACTIONS + "?dryRun=false")) {
            var request = api.json(path).POST(BodyPublishers.ofString("{}"));
            if (language != null) {
                request.header("Accept-Language", language);
            }
            assertThat(api.send(request).at("/title")).isEqualTo(title);
        }
    }

    @Test
    void filtersAndTheContainerUseTheLanguageOfTheCaller() {
        assertThat(api.send(api.request(ACTIONS).header("Accept-Language", "zh").POST(BodyPublishers.noBody()))
                        .at("/title"))
                .isEqualTo("没有 API 密钥");
        assertThat(api.send(api.request("/admin/api/campaigns").header("Accept-Language", "zh"))
                        .at("/title"))
                .isEqualTo("未登录");
        assertThat(api.send(api.keyed("/v1/members/m%00").header("Accept-Language", "zh"))
                        .at("/title"))
                .isEqualTo("请求无法读取");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0f8c4a1e-3c58", "trace:1/a.b_c~d@e=f+g", "A"})
    void answersHaveTheRequestIdOfTheCaller(String id) {
        Answer ordinary = api.send(api.json(ACTIONS).header("X-Request-Id", id).POST(BodyPublishers.ofString("{}")));
        Answer other = api.send(api.keyed("/v1/members/nobody-at-all").header("X-Request-Id", id));
        Answer page = api.send(api.request("/").header("X-Request-Id", id));
        Answer refused = api.send(api.keyed("/v1/members/m%00").header("X-Request-Id", id));

        for (Answer answer : List.of(ordinary, other, page, refused)) {
            assertThat(answer.headers().allValues("X-Request-Id")).containsExactly(id);
        }
        for (Answer problem : List.of(ordinary, other, refused)) {
            assertThat(problem.at("/requestId")).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "<script>", "a\"b", "äöü", "${jndi}", ""})
    void anInvalidRequestIdIsReplaced(String id) {
        Answer answer = api.send(api.keyed("/v1/members/nobody-at-all").header("X-Request-Id", id));

        assertThat(answer.header("X-Request-Id").orElse("")).matches("[0-9a-f-]{36}");
    }

    @Test
    void aSuccessHasARequestIdAndTheRateLimit() {
        Answer booked = api.act("a-headers", "m-headers", "signedIn");
        Answer read = api.get("/v1/members/m-headers/entries");

        for (Answer answer : List.of(booked, read)) {
            assertThat(answer.header("X-Request-Id").orElse("")).matches("[0-9a-f-]{36}");
            assertThat(answer.header("RateLimit-Policy")).hasValue("\"actions\";q=40000;w=2");
            assertThat(answer.header("RateLimit").orElse("")).matches("\"actions\";r=[0-9]+;t=[0-9]+");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            zh | 含义          | 怎么办
            en | What it means | What to do
            """)
    void eachTypeHasAPageWithItsMeaning(String language, String meaning, String cure) {
        String type = api.post(ACTIONS, "{}").at("/type");

        Answer page = api.send(api.request(type).header("Accept-Language", language));

        assertThat(type).isEqualTo("/problems/missing-field");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains(
                        "lang=\"" + language + "\"",
                        meaning,
                        cure,
                        "&quot;type&quot;: &quot;/problems/missing-field&quot;".replace(": ", " : "));
        assertThat(api.send(api.request("/problems").header("Accept-Language", language))
                        .body())
                .contains(type);
        assertThat(api.send(api.request("/problems/nonsense")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/campaigns/a/b", "/simulations/new", "/nothing.js", "/wp-admin/", "/v2/actions"})
    void unknownAddressesGet404(String path) {
        Answer program = api.send(api.request(path));
        Answer browser =
                api.send(api.request(path).header("Accept", "text/html,*/*").header("Accept-Language", "zh"));

        assertThat(program.problem()).isEqualTo("404 not-found");
        assertThat(browser.status()).isEqualTo(404);
        assertThat(browser.header("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(browser.body()).contains("没有找到");
    }

    @Test
    void anImpossibleUserNameIsRefusedLikeAWrongOne() {
        Browser stranger = new Browser(environment);
        stranger.get("/admin/api/session");

        assertThat(stranger.logIn("op\\u0000erator", "a-password").problem()).isEqualTo("401 not-logged-in");
        assertThat(stranger.logIn("op\\ud800", "a-password").problem()).isEqualTo("401 not-logged-in");
    }
}
