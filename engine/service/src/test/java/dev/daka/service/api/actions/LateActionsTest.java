package dev.daka.service.api.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.ServiceTest;
import dev.daka.service.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sign-ins may arrive until ten minutes after their day has ended in Shanghai, other actions for 30 days. */
@ServiceTest
class LateActionsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Api api;
    private final TestClock clock;

    LateActionsTest(Api api, TestClock clock) {
        this.api = api;
        this.clock = clock;
    }

    private Answer signIn(String member, String id, Instant moment) {
        return api.post("/v1/actions", Api.actionAt(moment, id, member, "signedIn", ""));
    }

    private static boolean hasBadge(Answer answer) {
        return answer.body().contains("grantBadge");
    }

    @Test
    void eightBackdatedSignInsAreNoStreak() {
        Instant now = clock.instant();
        List<Answer> answers = IntStream.rangeClosed(-7, 0)
                .mapToObj(day -> signIn("m-late-1", "s" + day, now.plus(Duration.ofDays(day))))
                .toList();
        assertThat(answers.subList(0, 7)).allMatch(answer -> answer.problem().equals("422 action-too-late occurredAt"));
        assertThat(answers.get(7).status()).isEqualTo(200);
        assertThat(answers).noneMatch(LateActionsTest::hasBadge);
    }

    @Test
    void sevenSignInsOnTheirOwnDaysAreAStreak() {
        for (int day = 0; day < 7; day++) {
            int today = day;
            clock.later(Duration.ofDays(today), () -> {
                Answer answer = signIn("m-late-2", "s" + today, clock.instant());
                assertThat(hasBadge(answer)).as(answer.body()).isEqualTo(today == 6);
            });
        }
    }

    @Test
    void problemNamesTheLatestTime() {
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        OffsetDateTime lastMoment = yesterday
                .atZone(SHANGHAI)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(SHANGHAI)
                .plusMinutes(10)
                .toOffsetDateTime();
        // In the first ten minutes after midnight in Shanghai, yesterday's sign-in is still in time.
        if (clock.instant().isAfter(lastMoment.toInstant())) {
            assertThat(signIn("m-late-3", "s", yesterday).at("/detail")).endsWith(lastMoment.toString());
        }
        Instant old = clock.instant().minus(Duration.ofDays(31));
        Answer order = api.post("/v1/actions", Api.actionAt(old, "p", "m-late-3", "purchased", ",\"amount\":3"));
        assertThat(order.problem()).isEqualTo("422 action-too-late occurredAt");
        assertThat(order.at("/detail")).endsWith(old.plus(Duration.ofDays(30)).toString());
    }

    @Test
    void anActionThatWasInTimeIsAnsweredAgainLater() {
        Instant now = clock.instant();
        Answer first = signIn("m-late-4", "s", now);
        clock.later(Duration.ofDays(2), () -> {
            Answer again = signIn("m-late-4", "s", now);
            assertThat(again.replayed()).isTrue();
            assertThat(again.body()).isEqualTo(first.body());
        });
    }

    @Test
    void dryRunsHaveTheSameDeadline() {
        Instant old = clock.instant().minus(Duration.ofDays(3));
        assertThat(api.post("/v1/actions?dryRun=true", Api.actionAt(old, "s", "m-late-6", "signedIn", ""))
                        .problem())
                .isEqualTo("422 action-too-late occurredAt");
    }

    @Test
    void aBatchRefusesOnlyItsLateActions() {
        Instant now = clock.instant();
        Answer answer = api.post(
                "/v1/actions/batch",
                "{\"actions\":[" + Api.actionAt(now.minus(Duration.ofDays(3)), "s-1", "m-late-5", "signedIn", "") + ","
                        + Api.actionAt(now, "s-2", "m-late-5", "signedIn", "") + "]}");
        assertThat(answer.at("/results/0/problem/type")).endsWith("action-too-late");
        assertThat(answer.at("/results/1/status")).isEqualTo("200");
    }
}
