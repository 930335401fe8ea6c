package dev.daka.service.platform.operators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.Browser;
import dev.daka.service.ServiceTest;
import dev.daka.service.TestClock;
import dev.daka.service.TestService;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;

@ServiceTest
class OperatorsTest {
    private final Environment environment;
    private final TestClock clock;
    private final Browser browser;

    OperatorsTest(Environment environment, TestClock clock) {
        this.environment = environment;
        this.clock = clock;
        this.browser = new Browser(environment);
    }

    @Test
    void requiresALoginAndSetsTheToken() {
        Answer answer = browser.get("/admin/api/session");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.slug()).isEqualTo("not-logged-in");
        assertThat(browser.cookie("XSRF-TOKEN")).isNotEmpty();
        assertThat(browser.get("/admin/api/campaigns").status()).isEqualTo(401);
    }

    @Test
    void logsInAndOut() {
        browser.get("/admin/api/session");

        Answer in = browser.logIn("operator", TestService.PASSWORD);

        assertThat(in.body()).isEqualTo("{\"username\":\"operator\"}");
        assertThat(in.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("DAKA-SESSION=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"));
        assertThat(browser.get("/admin/api/session").body()).isEqualTo(in.body());
        assertThat(browser.get("/admin/api/campaigns").status()).isEqualTo(200);

        assertThat(browser.delete("/admin/api/session").status()).isEqualTo(204);
        assertThat(browser.get("/admin/api/campaigns").status()).isEqualTo(401);
    }

    @Test
    void changesTokenAndSessionAtLogin() {
        browser.get("/admin/api/session");
        String token = browser.cookie("XSRF-TOKEN");

        browser.logIn("operator", TestService.PASSWORD);

        assertThat(browser.cookie("XSRF-TOKEN")).isNotEmpty().isNotEqualTo(token);
    }

    @Test
    void refusesRequestsOfOtherSites() {
        Browser operator = Browser.loggedIn(environment);

        Answer answer = operator.forged("/admin/api/tryouts", "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.slug()).isEqualTo("forbidden");
    }

    @Test
    void reportsAWrongPasswordInTheLanguageOfTheBrowser() {
        browser.get("/admin/api/session");
        Api api = new Api(environment);

        Answer answer = browser.send(api.request("/admin/api/session")
                .header("Content-Type", "application/json")
                .header("Accept-Language", "zh-CN")
                .POST(BodyPublishers.ofString("{\"username\":\"operator\",\"password\":\"wrong\"}")));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("detail").asString()).isEqualTo("用户名或密码不对");
        clock.later(
                Duration.ofHours(1),
                () -> assertThat(browser.logIn("operator", TestService.PASSWORD).status())
                        .isEqualTo(200));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
            operator, wrong-password,           401 not-logged-in
            nobody,   password-of-the-operator, 401 not-logged-in
            operator, '',                       422 missing-field password
            '',       password-of-the-operator, 422 missing-field username
            """)
    void refusesOtherCredentials(String username, String password, String problem) {
        browser.get("/admin/api/session");
        clock.later(
                Duration.ofHours(4),
                () -> assertThat(browser.logIn(username, password).problem()).isEqualTo(problem));
        assertThat(browser.get("/admin/api/session").problem()).isEqualTo("401 not-logged-in");
    }

    @Test
    void limitsGuessesOfPasswords() {
        browser.get("/admin/api/session");
        clock.later(Duration.ofHours(2), () -> {
            for (int turn = 0; turn < 10; turn++) {
                assertThat(browser.logIn("operator", "guess-" + turn).status()).isEqualTo(401);
            }
            Answer answer = browser.logIn("operator", TestService.PASSWORD);
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.slug()).isEqualTo("too-many-attempts");
            assertThat(answer.header("Retry-After")).hasValue("60");
        });
        clock.later(
                Duration.ofHours(3),
                () -> assertThat(browser.logIn("operator", TestService.PASSWORD).status())
                        .isEqualTo(200));
    }

    @Test
    void separatesTheApisOfApplicationsAndOperators() {
        assertThat(new Api(environment).get("/admin/api/campaigns").status()).isEqualTo(401);
        assertThat(Browser.loggedIn(environment).get("/v1/members/m").slug()).isEqualTo("missing-key");
    }
}
