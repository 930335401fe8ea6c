package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.service.running.Answer;
import dev.daka.service.running.Posted;
import dev.daka.service.running.RunningService;
import dev.daka.service.running.TestCampaigns;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** Points are never given that are not there, however many ask at once, and the books always balance. */
class LimitsUnderLoadTest {
    private static final String ACTIONS = "/v1/actions";

    private final RunningService service = RunningService.withTestCampaigns();

    @AfterEach
    void theBooksBalance() {
        assertThat(service.number("SELECT coalesce(sum(points), 0) FROM entry")).isZero();
        assertThat(service.number("SELECT count(*) FROM (SELECT decision_id FROM entry GROUP BY decision_id"
                        + " HAVING sum(points) <> 0) AS off"))
                .isZero();
        assertThat(service.number("SELECT count(*) FROM wallet FULL JOIN (SELECT member_id, sum(points) AS points FROM"
                        + " entry WHERE account = 'available' GROUP BY member_id) AS booked USING (member_id)"
                        + " WHERE balance IS DISTINCT FROM points"))
                .isZero();
        assertThat(service.number("SELECT count(*) FROM (SELECT balance - lag(balance, 1, 0::bigint) OVER"
                        + " (PARTITION BY member_id ORDER BY entry_id) - points AS off FROM entry"
                        + " WHERE account = 'available') AS step WHERE off <> 0"))
                .isZero();
    }

    @Test
    void aCapHoldsWhenOneMemberPostsManyActionsAtOnce() {
        List<Answer> answers = service.application()
                .postAtOnce(ACTIONS, IntStream.range(0, 40).mapToObj(turn -> Posted.action("signedIn")
                        .by("capped")
                        .json()));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        // 14 times 7 points and then the 2 that are left.
        assertThat(answers).filteredOn(answer -> answer.at("/effects/0/points").equals("7")).hasSize(14);
        assertThat(answers).filteredOn(answer -> answer.at("/effects/0/points").equals("2")).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.at("/withheld/0/reason").equals("capReached"))
                .hasSize(26);
        assertThat(service.number("SELECT balance FROM wallet WHERE member_id = 'capped'"))
                .isEqualTo(TestCampaigns.CAP);
        assertThat(service.number("SELECT used FROM cap WHERE member_id = 'capped' AND limit_name = 'per day'"))
                .isEqualTo(TestCampaigns.CAP);
    }

    @Test
    void aBudgetIsSpentToTheLastPointAndNoFurther() {
        postByManyMembers(Posted.action("shared").raw("attributes", "{\"target\":\"product\"}"));
        assertThat(spent("shares")).isEqualTo(TestCampaigns.BUDGET_IN_PARTS);
        assertThat(issuedBy("share")).isEqualTo(TestCampaigns.BUDGET_IN_PARTS);
    }

    @Test
    void aBudgetThatIsNotDividedKeepsWhatIsTooLittle() {
        postByManyMembers(Posted.action("visited"));
        // 33 times 30 points; the 10 that are left are too few for a 34th.
        assertThat(spent("visits")).isEqualTo(990).isLessThanOrEqualTo(TestCampaigns.BUDGET_IN_WHOLES);
        assertThat(issuedBy("visit")).isEqualTo(990);
    }

    private void postByManyMembers(Posted action) {
        List<Answer> answers = service.application()
                .postAtOnce(ACTIONS, IntStream.range(0, 64).mapToObj(member -> action.by("one-of-many-" + member)
                        .id(action.fields().get("type").replace("\"", "") + member)
                        .json()));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .filteredOn(answer -> answer.at("/withheld/0/reason").equals("budgetReached"))
                .hasSizeGreaterThanOrEqualTo(30);
    }

    private long spent(String budget) {
        return service.number("SELECT used FROM budget WHERE campaign = 'scarce' AND limit_name = ?", budget);
    }

    private long issuedBy(String rule) {
        return service.number(
                "SELECT sum(points) FROM entry WHERE account = 'available' AND rule_name = ?", rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE entry SET points = points + 1", "DELETE FROM entry", "TRUNCATE entry"})
    void theLedgerRefusesToBeChanged(String sql) {
        service.application().post(ACTIONS, Posted.action("loggedIn").json());
        assertThatThrownBy(() -> service.database().sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }
}
