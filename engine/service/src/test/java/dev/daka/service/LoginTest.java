package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.running.Answer;
import dev.daka.service.running.Browser;
import dev.daka.service.running.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may use the admin API, and that nobody else's page can use it for them. */
class LoginTest {
    private static final String SESSION = "/admin/api/session";

    private final RunningService service = RunningService.withTestCampaigns();
    private final Browser browser = service.browser();

    @Test
    void theRightPasswordOpensASessionUntilLogout() {
        assertThat(browser.get(SESSION).problem()).isEqualTo("401 not-logged-in");
        assertThat(browser.cookie("XSRF-TOKEN")).isPresent();

        Answer in = browser.logIn(RunningService.USERNAME, RunningService.PASSWORD);
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.body()).isEqualTo("{\"username\":\"operator\"}");
        assertThat(browser.get(SESSION).body()).isEqualTo("{\"username\":\"operator\"}");
        assertThat(browser.get("/admin/api/campaigns").json()).hasSize(2);

        assertThat(browser.delete(SESSION).status()).isEqualTo(204);
        assertThat(browser.get(SESSION).problem()).isEqualTo("401 not-logged-in");
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        assertThat(browser.logIn(RunningService.USERNAME, RunningService.PASSWORD).headers("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("DAKA-SESSION="))
                .singleElement()
                .asString()
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void aNewLoginIsANewSession() {
        browser.loggedIn();
        String first = browser.cookie("DAKA-SESSION").orElseThrow();
        browser.loggedIn();
        assertThat(browser.cookie("DAKA-SESSION").orElseThrow()).isNotEqualTo(first);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            operator, wrong-password,          401 not-logged-in
            nobody,   password-that-tests-know, 401 not-logged-in
            operator, '',                      422 missing-field password
            '',       password-that-tests-know, 422 missing-field username
            """)
    void anythingElseIsRefused(String username, String password, String problem) {
        assertThat(browser.logIn(username, password).problem()).isEqualTo(problem);
        assertThat(browser.get(SESSION).problem()).isEqualTo("401 not-logged-in");
    }

    @Test
    void whoeverLoggedInMayActAtOnce() {
        browser.get(SESSION);
        String before = browser.cookie("XSRF-TOKEN").orElseThrow();
        browser.loggedIn();
        assertThat(browser.cookie("XSRF-TOKEN").orElseThrow()).isNotEqualTo(before);
        assertThat(browser.post("/admin/api/tryouts", "{}").problem()).isEqualTo("422 missing-field action");
    }

    @Test
    void refusesInTheLanguageOfTheReader() {
        browser.get(SESSION);
        assertThat(browser.speaking("zh-CN").logIn("operator", "wrong").at("/detail"))
                .isEqualTo("用户名或密码不对");
        browser.loggedIn();
    }

    @Test
    void whatIsNotMeantIsRefused() {
        browser.loggedIn();
        assertThat(browser.postUnmeant("/admin/api/tryouts", "{}").problem()).isEqualTo("403 forbidden");
        assertThat(service.browser().postUnmeant(SESSION, "{}").problem()).isEqualTo("403 forbidden");
    }

    @ParameterizedTest
    @CsvSource({"/admin/api/campaigns", "/admin/api/campaigns/plain", "/admin/api/vocabulary", "/admin/api/nowhere"})
    void everythingElseAsksForALogin(String path) {
        assertThat(browser.get(path).problem()).isEqualTo("401 not-logged-in");
        assertThat(service.application().get(path).problem()).isEqualTo("401 not-logged-in");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            /admin/api/campaigns/nowhere,   404 not-found
            /admin/api/simulations/nowhere, 404 not-found
            /admin/api/nowhere,             404 not-found
            """)
    void knowsItsAddresses(String path, String problem) {
        assertThat(browser.loggedIn().get(path).problem()).isEqualTo(problem);
    }
}
