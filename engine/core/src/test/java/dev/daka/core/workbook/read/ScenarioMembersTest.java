package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.WorkbookBuilder.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.Member;
import dev.daka.core.finding.Finding;
import dev.daka.core.replay.scenario.RunScenarios;
import dev.daka.core.replay.scenario.ScenarioRun;
import dev.daka.core.workbook.diff.WorkbookDifference;
import dev.daka.core.workbook.write.Language;
import dev.daka.core.workbook.write.RoundTrip;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scenarios of several members, who share the campaign's budgets. */
class ScenarioMembersTest {
    /** One coupon in all. Member 甲 gets it; member 乙 comes a day later, and then 甲 again. */
    private static WorkbookBuilder book(String period) {
        return workbook()
                .table("Tasks", "actionType", "reward")
                .row("签到券", "signedIn", "coupon-10")
                .limit("券预算", "budget", null, null, null, period, "times", 1, "withhold")
                .scenario(
                        "一张券",
                        "GOLD",
                        null,
                        null,
                        "2026-03-02 09:00",
                        "signedIn",
                        "app",
                        null,
                        null,
                        null,
                        0,
                        "grantReward:coupon-10",
                        null,
                        null,
                        "甲")
                .scenario(
                        null,
                        "SILVER",
                        "new",
                        "2026-03-01",
                        "2026-03-03 09:00",
                        "signedIn",
                        "app",
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        "券预算",
                        "乙")
                .scenario(
                        null,
                        null,
                        null,
                        null,
                        "2026-03-04 09:00",
                        "signedIn",
                        "app",
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        "券预算",
                        null)
                .scenario(
                        null,
                        null,
                        null,
                        null,
                        "2026-03-05 09:00",
                        "signedIn",
                        "app",
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        "券预算",
                        "甲");
    }

    private static List<ScenarioRun> rehearse(CheckedWorkbook workbook) {
        return new RunScenarios(TestDeclarations.DECLARATIONS.calendars()).of(workbook);
    }

    @Test
    void eachMemberActsSeparatelyAndAllShareTheBudget() {
        CheckedWorkbook workbook = book("campaign").checked();

        assertThat(workbook.scenarios()).singleElement().satisfies(scenario -> {
            assertThat(scenario.members()).extracting(Member::tier).containsExactly("GOLD", "SILVER");
            assertThat(scenario.steps())
                    .extracting(step -> scenario.memberOf(step).id().value())
                    .containsExactly("甲", "乙", "乙", "甲");
        });
        assertThat(rehearse(workbook)).singleElement().matches(ScenarioRun::holds);
    }

    @Test
    void detectsABudgetThatStartsAgainEveryDay() {
        CheckedWorkbook before = book("campaign").checked();
        CheckedWorkbook after = book("day").checked();

        assertThat(rehearse(after))
                .singleElement()
                .satisfies(rehearsal -> assertThat(rehearsal.differences())
                        .extracting(Finding::code)
                        .contains("scenarioEffects", "scenarioWithheld"));
        WorkbookDifference difference = WorkbookDifference.between(before, after);
        assertThat(difference.differences())
                .singleElement()
                .satisfies(found -> assertThat(found.words().zh()).isEqualTo("Limits 第 2 行“券预算”：周期 活动 → 每天"));
        assertThat(difference.findings()).extracting(Finding::code).containsExactly("limitCountsOtherwise");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void meansTheSameWhenItIsWrittenAgain(Language language) {
        CheckResult read = new WorkbookChecker(TestDeclarations.DECLARATIONS).check(book("campaign").stream());

        RoundTrip.of(read, TestDeclarations.DECLARATIONS, language);
    }

    @Test
    void anotherMemberForAStepIsADifference() {
        CheckedWorkbook before = book("campaign").checked();
        CheckedWorkbook after = book("campaign").cell("Scenarios!O4", "甲").checked();

        assertThat(after.hash()).isNotEqualTo(before.hash());
        assertThat(WorkbookDifference.between(before, after).differences())
                .singleElement()
                .satisfies(found -> assertThat(found.words().zh()).contains("第 3 步会员 乙 → 甲"));
    }

    @Test
    void theNameOfTheOnlyMemberDoesNotMatter() {
        WorkbookBuilder unnamed = one(null);
        WorkbookBuilder named = one("甲");

        assertThat(named.checked().hash()).isEqualTo(unnamed.checked().hash());
        assertThat(WorkbookDifference.between(unnamed.checked(), named.checked())
                        .differences())
                .isEmpty();
    }

    private static WorkbookBuilder one(@Nullable String member) {
        return workbook()
                .table("Tasks", "actionType", "points")
                .row("签到", "signedIn", 10)
                .scenario(
                        "签到",
                        null,
                        null,
                        null,
                        "2026-03-02 09:00",
                        "signedIn",
                        "app",
                        null,
                        null,
                        null,
                        10,
                        null,
                        null,
                        null,
                        member);
    }

    @Test
    void fieldsOfAMemberBelongToItsFirstRow() {
        CheckResult result = new WorkbookChecker(TestDeclarations.DECLARATIONS)
                .check(book("campaign").cell("Scenarios!B5", "SILVER").stream());

        assertThat(result.findings())
                .filteredOn(finding -> finding.code().equals("memberChangesMidway"))
                .extracting(Finding::cell)
                .containsExactly("B5");
    }
}
