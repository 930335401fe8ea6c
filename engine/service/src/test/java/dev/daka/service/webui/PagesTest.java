package dev.daka.service.webui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class PagesTest {
    private final Api api;

    PagesTest(Api api) {
        this.api = api;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/login", "/campaigns", "/campaigns/golden-week", "/workbooks", "/tryout", "/simulation"})
    void everyAddressOfTheUiServesItsPage(String path) {
        Answer page = api.send(api.request(path));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("<div id=\"root\">");
        assertThat(page.header("Cache-Control")).hasValue("no-cache");
        assertThat(page.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing.js, 404",
        "/assets/nothing.js, 404",
        "/actuator/env, 404",
        "/v1/nothing, 401",
        "/admin/api/nothing, 401"
    })
    void otherAddressesDoNot(String path, int status) {
        Answer answer = api.send(api.request(path));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void browsersCacheScripts() {
        String page = api.send(api.request("/")).body();
        String script = page.replaceAll("(?s).*src=\"(/assets/[^\"]+)\".*", "$1");

        Answer answer = api.send(api.request(script));

        assertThat(answer.status()).as(script).isEqualTo(200);
        assertThat(answer.header("Cache-Control").orElse("")).contains("immutable");
    }

    @Test
    void countsDecisionsForPrometheus() {
        api.act("a-1", "m-count", "signedIn");

        assertThat(api.send(api.request("/actuator/prometheus")).body())
                .contains(
                        "daka_decisions_total{outcome=\"granted\"}",
                        "daka_points_granted_total{campaign=\"earning\"}",
                        "daka_decide_seconds_bucket");
    }
}
