package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.running.Answer;
import dev.daka.service.running.Browser;
import dev.daka.service.running.Posted;
import dev.daka.service.running.RunningService;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A second start on the same database. */
class RestartTest {
    private static final String ACTIONS = "/v1/actions";
    private static final RunningService BEFORE = RunningService.withTestCampaigns();
    private static final String BODY =
            Posted.action("loggedIn").by("restarted").id("restarted").json();

    private static RunningService after = BEFORE;
    private static String answered = "";

    @BeforeAll
    static void startAgain() {
        answered = BEFORE.application().post(ACTIONS, BODY).body();
        after = BEFORE.startedAgain();
    }

    @AfterAll
    static void stop() {
        after.close();
    }

    @Test
    void givesTheSameAnswerByteForByte() {
        Answer again = after.application().post(ACTIONS, BODY);
        assertThat(again.body()).isEqualTo(answered);
        assertThat(again.header("Idempotent-Replayed")).hasValue("true");
        assertThat(after.number("SELECT balance FROM wallet WHERE member_id = 'restarted'"))
                .isEqualTo(5);
    }

    @Test
    void publishesNothingThatIsPublishedAlready() {
        assertThat(after.number("SELECT max(version) FROM campaign_version")).isOne();
    }

    /** Here and not where others log in from this address too. */
    @Test
    void makesAnAddressWaitAfterTenWrongPasswords() {
        Browser browser = after.browser();
        assertThat(IntStream.range(0, 10)
                        .mapToObj(turn -> browser.logIn(RunningService.USERNAME, "wrong-" + turn)))
                .extracting(Answer::problem)
                .containsOnly("401 not-logged-in");
        Answer refused = browser.logIn(RunningService.USERNAME, RunningService.PASSWORD);
        assertThat(refused.problem()).isEqualTo("429 too-many-attempts");
        assertThat(refused.header("Retry-After")).hasValue("60");
    }
}
