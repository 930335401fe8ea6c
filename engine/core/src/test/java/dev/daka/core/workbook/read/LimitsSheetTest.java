package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.WorkbookBuilder.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.campaign.Limit;
import dev.daka.core.finding.Finding;
import dev.daka.core.replay.scenario.RunScenarios;
import dev.daka.core.replay.scenario.ScenarioRun;
import dev.daka.core.workbook.write.Language;
import dev.daka.core.workbook.write.RoundTrip;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Limits that name an effect or an attribute, roll over days or cool down. */
class LimitsSheetTest {
    private static final WorkbookChecker CHECKER = new WorkbookChecker(TestDeclarations.DECLARATIONS);

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "每天 day|DAY|1",
                "campaign|CAMPAIGN|1",
                "近 7 天 rolling 7 days|ROLLING|7",
                "近7天|ROLLING|7",
                "最近 ７ 天|ROLLING|7",
                "Rolling 366 days|ROLLING|366",
                "rolling 2 days|ROLLING|2",
                "冷却 30 分钟 cooldown 30 minutes|COOLDOWN|30",
                "冷却1分钟|COOLDOWN|1",
                "cool-down 1 minute|COOLDOWN|1",
                "cooldown 43200 minutes|COOLDOWN|43200",
            })
    void readsThePeriod(String cell, Limit.Period period, int span) {
        Limit limit = limit("cap", cell, "times", 1, null, null);
        assertThat(limit.period()).isEqualTo(period);
        assertThat(limit.span()).isEqualTo(span);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|-",
                "addPoints|addPoints",
                "加积分 addPoints|addPoints",
                "发奖品 grantReward|grantReward",
                "grantReward:coupon-10|grantReward:coupon-10",
                "发奖品 grantReward：10元优惠券 coupon-10|grantReward:coupon-10",
                "grantBadge:streak-7|grantBadge:streak-7",
            })
    void readsTheEffect(@Nullable String cell, @Nullable String effect) {
        Limit limit = limit("cap", "day", "times", 1, cell, null);
        assertThat(limit.effect() == null ? null : limit.effect().text()).isEqualTo(effect);
    }

    @Test
    void readsTheAttributeThatCountsSeparately() {
        assertThat(limit("cap", "day", "points", 5, null, "课程 courseId").attribute())
                .isEqualTo("courseId");
    }

    @ParameterizedTest(name = "{0}, {1}, {2} {3}, {4}, {5}: {6} at {7}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // kind | period | measure | amount | effect | attribute | code | cell
                "cap|rolling 1 days|times|1|-|-|outOfBounds|F2",
                "cap|rolling 367 days|times|1|-|-|outOfBounds|F2",
                "cap|cooldown 0 minutes|times|1|-|-|outOfBounds|F2",
                "cap|cooldown 43201 minutes|times|1|-|-|outOfBounds|F2",
                "cap|近 7 天 rolling 8 days|times|1|-|-|notAPeriod|F2",
                "cap|rolling days|times|1|-|-|notAPeriod|F2",
                "cap|30|times|1|-|-|notAPeriod|F2",
                "cap|cooldown 9999999999 minutes|times|1|-|-|notAPeriod|F2",
                "cap|fortnight|times|1|-|-|unknownName|F2",
                "budget|rolling 7 days|times|1|-|-|onlyForCaps|F2",
                "budget|cooldown 30 minutes|times|1|-|-|onlyForCaps|F2",
                "budget|day|times|1|-|courseId|onlyForCaps|K2",
                "cap|cooldown 30 minutes|points|1|-|-|cooldownIsOneTime|G2",
                "cap|cooldown 30 minutes|times|2|-|-|cooldownIsOneTime|H2",
                "cap|day|points|1|grantReward|-|measuresNoPoints|G2",
                "cap|day|times|1|grantGift|-|unknownName|J2",
                "cap|day|times|1|发徽章 grantReward|-|labelDisagrees|J2",
                "cap|day|times|1|grantReward:coupon-99|-|unknownName|J2",
                "cap|day|times|1|addPoints:coupon-10|-|notAnEffect|J2",
                "cap|day|times|1|-|devise|unknownName|K2",
                "cap|day|times|1|-|target|unknownName|K2",
                "cap|day|times|1|-|设备 courseId|labelDisagrees|K2",
            })
    void reportsTheErrorAndItsCorrection(
            String kind,
            String period,
            String measure,
            int amount,
            @Nullable String effect,
            @Nullable String attribute,
            String code,
            String cell) {
        List<Finding> findings = CHECKER.check(book(kind, period, measure, amount, effect, attribute).stream())
                .findings();
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals(code))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.sheet() + "!" + finding.cell()).isEqualTo("Limits!" + cell);
                    assertThat(finding.cure().zh()).isNotBlank();
                    assertThat(finding.cure().en()).isNotBlank();
                });
    }

    @Test
    void anAttributeThatIsNotATextIsAnError() {
        assertThat(CHECKER.check(workbook()
                                .table("Tasks", "actionType", "points")
                                .row("buy", "purchased", 10)
                                .limit("l", "cap", null, null, null, "day", "times", 1, "withhold", null, "quantity")
                                .stream())
                        .findings())
                .extracting(Finding::code)
                .contains("notATextAttribute");
    }

    @Test
    void missingColumnsMeanTheSameAsBlankOnes() {
        WorkbookBuilder without = workbook()
                .table("Tasks", "actionType", "points")
                .row("daily", "signedIn", 10)
                .limit("l", "cap", null, null, null, "day", "points", 5, "partial");
        WorkbookBuilder blank = workbook()
                .table("Tasks", "actionType", "points")
                .row("daily", "signedIn", 10)
                .limit("l", "cap", null, null, null, "day", "points", 5, "partial", null, null);
        assertThat(blank.checked().hash()).isEqualTo(without.checked().hash());
    }

    /** Hashes in older approvals and decisions must still identify the same file. */
    @Test
    void aWorkbookFromBeforeTheColumnsKeepsItsHash() {
        assertThat(workbook()
                        .table("Tasks", "actionType", "points")
                        .row("daily", "signedIn", 10)
                        .limit("每日上限", "上限 cap", "signedIn", "Tasks", "daily", "每天 day", "积分 points", 5, "部分发 partial")
                        .limit("总预算", "budget", null, null, null, "campaign", "times", 1000, "withhold")
                        .checked()
                        .hash())
                .isEqualTo("d24e89fdcbf591539f9f145cde6589eb998163f735e63921905ba7f6a89b1d65");
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {"rolling 7 days|-|-", "rolling 8 days|-|-", "day|grantReward|-", "day|-|courseId"})
    void theHashChangesWithTheScope(String period, @Nullable String effect, @Nullable String attribute) {
        assertThat(book("cap", period, "times", 1, effect, attribute).checked().hash())
                .isNotEqualTo(
                        book("cap", "day", "times", 1, null, null).checked().hash())
                .isNotEqualTo(book("cap", "rolling 9 days", "times", 1, null, null)
                        .checked()
                        .hash());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isWrittenAndReadBackTheSame(Language language) {
        WorkbookBuilder book = book("cap", "rolling 7 days", "times", 3, "grantReward:coupon-10", "courseId")
                .limit("pause", "cap", null, null, null, "cooldown 30 minutes", "times", 1, "withhold", "addPoints");
        RoundTrip.of(CHECKER.check(book.stream()), TestDeclarations.DECLARATIONS, language);
    }

    @Test
    void scenariosCheckWithheldEffectsAndTheirTime() {
        WorkbookBuilder book = workbook()
                .table("Tasks", "actionType", "points", "reward")
                .row("签到", "signedIn", 10, "coupon-10")
                .limit("冷却", "上限 cap", null, null, null, "冷却 30 分钟", "times", 1, "withhold", "addPoints")
                .limit("七天两张券", "上限 cap", null, null, null, "近 7 天", "times", 2, "withhold", "grantReward:coupon-10")
                .limit("每课一次", "上限 cap", "signedIn", null, null, "day", "points", 10, "partial", null, "courseId")
                .scenario(
                        "一",
                        null,
                        null,
                        null,
                        "2026-02-02 09:00",
                        "signedIn",
                        "app",
                        null,
                        "courseId=c-1",
                        null,
                        10,
                        "grantReward:coupon-10",
                        null,
                        null)
                .scenario(
                        null,
                        null,
                        null,
                        null,
                        "2026-02-02 09:29",
                        "signedIn",
                        "app",
                        null,
                        "courseId=c-2",
                        null,
                        0,
                        "grantReward:coupon-10",
                        null,
                        "冷却")
                .scenario(
                        null,
                        null,
                        null,
                        null,
                        "2026-02-02 09:30",
                        "signedIn",
                        "app",
                        null,
                        "courseId=c-2",
                        null,
                        10,
                        null,
                        null,
                        "七天两张券")
                .scenario(
                        null,
                        null,
                        null,
                        null,
                        "2026-02-02 10:00",
                        "signedIn",
                        "app",
                        null,
                        "courseId=c-1",
                        null,
                        0,
                        null,
                        null,
                        "每课一次, 七天两张券")
                .scenario(
                        null,
                        null,
                        null,
                        null,
                        "2026-02-09 00:00",
                        "signedIn",
                        "app",
                        null,
                        "courseId=c-1",
                        null,
                        10,
                        "grantReward:coupon-10",
                        null,
                        null);
        assertThat(new RunScenarios(TestDeclarations.DECLARATIONS.calendars()).of(book.checked()))
                .isNotEmpty()
                .allSatisfy(rehearsal -> assertThat(rehearsal.differences())
                        .as(rehearsal.toString())
                        .isEmpty())
                .allMatch(ScenarioRun::holds);
    }

    private static Limit limit(
            String kind,
            String period,
            String measure,
            int amount,
            @Nullable String effect,
            @Nullable String attribute) {
        return book(kind, period, measure, amount, effect, attribute)
                .checked()
                .limits()
                .get(0);
    }

    private static WorkbookBuilder book(
            String kind,
            String period,
            String measure,
            int amount,
            @Nullable String effect,
            @Nullable String attribute) {
        return workbook()
                .table("Tasks", "actionType", "points", "reward", "badge")
                .row("daily", "signedIn", 10, "coupon-10", "streak-7")
                .limit("l", kind, "signedIn", null, null, period, measure, amount, "withhold", effect, attribute);
    }
}
