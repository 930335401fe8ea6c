package dev.daka.service.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.AtOnce;
import dev.daka.service.Ledgers;
import dev.daka.service.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServiceTest
class BudgetsTest {
    private static final int AT_ONCE = 48;

    private final Api api;
    private final Ledgers ledgers;

    BudgetsTest(Api api, Ledgers ledgers) {
        this.api = api;
        this.ledgers = ledgers;
    }

    @Test
    void aWithholdingBudgetIsNeverOverspent() {
        List<Answer> answers = AtOnce.run(
                AT_ONCE,
                turn -> api.post(
                        "/v1/actions",
                        Api.action("b", "budget-" + turn, "checkedIn", ",\"attributes\":{\"challengeId\":\"c\"}")));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers.stream().mapToLong(Answer::points).sum())
                .as("14 times 7 of 100")
                .isEqualTo(98);
        assertThat(ledgers.used("打卡预算")).isEqualTo(98);
        assertThat(ledgers.used("徽章预算")).isEqualTo(3);
        assertThat(answers.stream()
                        .filter(answer -> answer.body().contains("\"badge\":\"streak-7\",\"name\"")
                                && answer.json().path("effects").toString().contains("grantBadge")))
                .hasSize(3);
        ledgers.mustBalance();
    }

    @Test
    void aPartialBudgetIsSpentToTheLastPoint() {
        List<Answer> answers = AtOnce.run(AT_ONCE, turn -> api.act("b", "partial-" + turn, "joined"));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers.stream().mapToLong(Answer::points).sum()).isEqualTo(100);
        assertThat(ledgers.used("报名预算")).isEqualTo(100);
        ledgers.mustBalance();
    }
}
