package dev.daka.service.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.Browser;
import dev.daka.service.Ledgers;
import dev.daka.service.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Undeclared parameters and media types are refused, so that a mistyped dryRun does not book anything. */
@ServiceTest
class StrictRequestsTest {
    private final Api api;
    private final Ledgers ledgers;
    private final Environment environment;
    private final RequestMappingHandlerAdapter handlers;

    StrictRequestsTest(Api api, Ledgers ledgers, Environment environment, RequestMappingHandlerAdapter handlers) {
        this.api = api;
        this.ledgers = ledgers;
        this.environment = environment;
        this.handlers = handlers;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /v1/actions?dryrun=true                | 422 unknown-parameter dryrun
            /v1/actions?DRYRUN=true                | 422 unknown-parameter DRYRUN
            /v1/actions?dry_run=true               | 422 unknown-parameter dry_run
            /v1/actions?%64ryRun%20=true           | 422 unknown-parameter dryRun
            /v1/actions?dryRun                     | 422 invalid-field dryRun
            /v1/actions?dryRun=                    | 422 invalid-field dryRun
            /v1/actions?dryRun=true&dryRun=false   | 422 invalid-field dryRun
            /v1/actions?dryRun=1                   | 422 invalid-field dryRun
            /v1/actions?dryRun=TRUE                | 422 invalid-field dryRun
            /v1/actions?dryRun=yes                 | 422 invalid-field dryRun
            /v1/actions?dryRun=%E4                 | 400 malformed-request
            /v1/actions/batch?dryrun=true          | 422 unknown-parameter dryrun
            /v1/actions/batch?dryRun=              | 422 invalid-field dryRun
            /v1/actions/a-1/cancellation?dryRun=true         | 422 unknown-parameter dryRun
            /v1/members/m-1/holds?dryRun=true                | 422 unknown-parameter dryRun
            /v1/members/m-1/holds/h-1/redemption?dryRun=true | 422 unknown-parameter dryRun
            /v1/members/m-1/holds/h-1/release?x=1            | 422 unknown-parameter x
            """)
    void refusesUndeclaredParametersOfPosts(String path, String problem) {
        List<Long> before = ledgers.everything();

        Answer answer = api.post(path, Api.action("strict-1", "m-strict", "signedIn", ""));

        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(ledgers.everything()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /v1/members/m-1?fields=tier                              | 422 unknown-parameter fields
            /v1/members/m-1/entries?before=1                         | 422 unknown-parameter before
            /v1/members/m-1/entries?Limit=1                          | 422 unknown-parameter Limit
            /v1/members/m-1/entries?limit=0x10                       | 422 invalid-field limit
            /v1/members/m-1/entries?limit=1&limit=2                  | 422 invalid-field limit
            /v1/placements/home.carousel?memberId=m-1&Channel=app    | 422 unknown-parameter Channel
            """)
    void refusesUndeclaredParametersOfReads(String path, String problem) {
        assertThat(api.get(path).problem()).isEqualTo(problem);
    }

    @Test
    void refusesUndeclaredParametersOfOperators() {
        Browser operator = Browser.loggedIn(environment);

        assertThat(operator.get("/admin/api/campaigns?page=2").problem()).isEqualTo("422 unknown-parameter page");
        assertThat(operator.get("/admin/api/campaigns").status()).isEqualTo(200);
    }

    @Test
    void namesTheAvailableParameters() {
        Answer misspelt = api.get("/v1/members/m-1/entries?limt=1&LIMIT=2");

        assertThat(misspelt.at("/errors/0/parameter")).isEqualTo("limt");
        assertThat(misspelt.at("/errors/0/cure")).isEqualTo("Available: cursor, limit");
        assertThat(misspelt.at("/errors/1/cure")).isEqualTo("Write limit");
        assertThat(api.get("/v1/members/m-1?x=1").at("/cure")).isEqualTo("This operation has no parameters");
    }

    @Test
    void aBatchCanBeADryRun() {
        List<Long> before = ledgers.everything();
        String action = Api.action("strict-2", "m-strict", "signedIn", "");

        Answer answer = api.post("/v1/actions/batch?dryRun=true", "{\"actions\":[" + action + ",{\"actionId\":7}]}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.at("/results/0/decision/effects/0/points")).isEqualTo("10");
        assertThat(answer.at("/results/1/problem/type")).isEqualTo("/problems/invalid-field");
        assertThat(answer.at("/results/1/problem/errors/0/pointer")).isEqualTo("/actions/1/actionId");
        assertThat(ledgers.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/yaml",
                "application/x-yaml",
                "text/yaml",
                "application/xml",
                "text/xml",
                "application/cbor",
                "application/x-jackson-smile",
                "application/vnd.api+json",
                "text/json",
                "text/plain",
                "*/*",
                "application/*",
                "nonsense",
                "application/json/x"
            })
    void acceptsOnlyJsonBodies(String contentType) {
        List<Long> before = ledgers.everything();
        String action = Api.action("strict-3", "m-strict", "signedIn", "");

        for (String path :
                List.of("/v1/actions", "/v1/actions/batch", "/v1/actions/a/cancellation", "/v1/members/m/holds")) {
            Answer answer =
                    api.send(api.keyed(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(action)));
            assertThat(answer.problem()).as(path).isEqualTo("415 unsupported-media-type");
            assertThat(answer.at("/cure")).isEqualTo("Send Content-Type: application/json");
        }
        Answer login = api.send(api.request("/admin/api/session")
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString("{}")));
        assertThat(login.status()).isIn(403, 415);
        assertThat(ledgers.everything()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /v1/members/m-1, 404",
        "GET, /v1/members/m-1/entries, 200",
        "POST, /v1/members/m-1/holds/h-1/redemption, 404",
        "POST, /v1/members/m-1/holds/h-1/release, 404"
    })
    void anOperationWithoutABodyTakesAnyMediaType(String method, String path, int status) {
        for (String contentType : List.of("text/plain", "application/xml", "nonsense")) {
            Answer answer = api.send(
                    api.keyed(path).header("Content-Type", contentType).method(method, BodyPublishers.noBody()));
            assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        }
    }

    @Test
    void noConverterReadsAnotherFormat() {
        List<MediaType> read = handlers.getMessageConverters().stream()
                .flatMap(converter -> converter.getSupportedMediaTypes().stream())
                .toList();

        assertThat(read).contains(MediaType.APPLICATION_JSON);
        assertThat(read)
                .noneMatch(type -> Stream.of("yaml", "xml", "cbor", "smile").anyMatch(type.getSubtype()::contains));
    }
}
