package dev.daka.core.replay.scenario;

import static dev.daka.core.action.ActionFixture.MEMBER;
import static dev.daka.core.action.ActionFixture.action;
import static dev.daka.core.workbook.read.CampaignFixture.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.ActionFixture;
import dev.daka.core.action.Member;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.Scenario;
import dev.daka.core.campaign.Scenario.Expectation;
import dev.daka.core.finding.Finding;
import dev.daka.core.workbook.read.TestDeclarations;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunScenariosTest {
    private static final Limit ONCE = new Limit(
            "每日一次",
            "Limits!A2",
            Limit.Kind.BUDGET,
            null,
            null,
            null,
            Limit.Period.DAY,
            Limit.Measure.TIMES,
            1,
            Limit.OnReached.WITHHOLD);
    private static final Expectation FIVE = new Expectation(5L, Set.of("grantBadge:first"), List.of("hero"), Set.of());
    private static final Expectation NOTHING = new Expectation(0L, Set.of(), null, Set.of("每日一次"));

    @Test
    void passesIfEveryStepHasTheExpectedResult() {
        assertThat(rehearse(FIVE, NOTHING)).allMatch(ScenarioRun::holds);
    }

    @Test
    void startsEachScenarioWithUnusedBudgets() {
        assertThat(rehearse(FIVE)).hasSize(2).allMatch(ScenarioRun::holds);
    }

    @Test
    void doesNotCheckPointsAndContentThatAreLeftBlank() {
        assertThat(rehearse(new Expectation(null, Set.of("grantBadge:first"), null, Set.of())))
                .allMatch(ScenarioRun::holds);
    }

    @Test
    void namesTheCellAndTheDifference() {
        Expectation wrong = new Expectation(6L, Set.of("notify:hello"), List.of(), Set.of("每日一次"));
        ScenarioRun rehearsal = rehearse(wrong).get(0);
        assertThat(rehearsal.holds()).isFalse();
        assertThat(rehearsal.differences())
                .extracting(Finding::code)
                .containsExactly("scenarioPoints", "scenarioEffects", "scenarioContent", "scenarioWithheld");
        assertThat(rehearsal.differences()).allSatisfy(finding -> {
            assertThat(finding.sheet()).isEqualTo("Scenarios");
            assertThat(finding.cell()).isEqualTo("A2");
        });
        assertThat(rehearsal.differences())
                .extracting(finding -> finding.message().zh())
                .containsExactly(
                        "期望积分：6；实际：5", "期望效果：notify:hello；实际：grantBadge:first", "期望内容：无；实际：hero", "期望扣留的限额：每日一次；实际：无");
        assertThat(rehearsal.differences().get(3).message().en())
                .isEqualTo("Expected limits that withhold: 每日一次; got: none");
    }

    private static List<ScenarioRun> rehearse(Expectation... expectations) {
        List<Scenario.Step> steps = new ArrayList<>();
        for (Expectation expected : expectations) {
            ActionFixture signIn = action("signedIn").placements("home.carousel");
            steps.add(new Scenario.Step("Scenarios!A" + (2 + steps.size()), signIn.build(), expected));
        }
        Member member = Member.unknown(MEMBER);
        return new RunScenarios(TestDeclarations.DECLARATIONS.calendars())
                .of(campaign("scenarios")
                        .table(
                                "Tasks",
                                "name|actionType|points|badge|placement|content",
                                "daily|signedIn|5|first|home.carousel|hero")
                        .content("hero")
                        .limit(ONCE)
                        .scenario(new Scenario("one", "Scenarios!A2", member, steps))
                        .scenario(new Scenario("again", "Scenarios!A2", member, steps))
                        .checked());
    }
}
