package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.Found.findings;
import static dev.daka.core.workbook.read.WorkbookBuilder.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.campaign.Limit;
import dev.daka.core.replay.scenario.RunScenarios;
import dev.daka.core.replay.scenario.ScenarioRun;
import dev.daka.core.workbook.write.Language;
import dev.daka.core.workbook.write.RoundTrip;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits that name an effect or an attribute, roll over days or cool down. */
class LimitsSheetTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        cell                             | period   | span
        每天 day                         | DAY      | 1
        campaign                         | CAMPAIGN | 1
        近 7 天 rolling 7 days           | ROLLING  | 7
        近7天                            | ROLLING  | 7
        最近 ７ 天                       | ROLLING  | 7
        Rolling 366 days                 | ROLLING  | 366
        rolling 2 days                   | ROLLING  | 2
        冷却 30 分钟 cooldown 30 minutes | COOLDOWN | 30
        冷却1分钟                        | COOLDOWN | 1
        cool-down 1 minute               | COOLDOWN | 1
        cooldown 43200 minutes           | COOLDOWN | 43200
        """)
    void readsThePeriod(String cell, Limit.Period period, int span) {
        assertThat(read("cap 1 times; period " + cell))
                .extracting(Limit::period, Limit::span)
                .containsExactly(period, span);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        cell                                     | effect
        (blank)                                  |
        addPoints                                | addPoints
        加积分 addPoints                         | addPoints
        发奖品 grantReward                       | grantReward
        grantReward:coupon-10                    | grantReward:coupon-10
        发奖品 grantReward：10元优惠券 coupon-10 | grantReward:coupon-10
        grantBadge:streak-7                      | grantBadge:streak-7
        """)
    void readsTheEffect(String cell, @Nullable String effect) {
        Limit limit = read("cap 1 times; period day; effect " + cell);
        assertThat(limit.effect() == null ? null : limit.effect().text()).isEqualTo(effect);
    }

    @Test
    void readsTheAttributeThatCountsSeparately() {
        assertThat(read("cap 5 points; period day; attribute 课程 courseId").attribute())
                .isEqualTo("courseId");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        limit                                                 | finding           | at
        cap 1 times; period rolling 1 days                    | outOfBounds       | Limits!F2
        cap 1 times; period rolling 367 days                  | outOfBounds       | Limits!F2
        cap 1 times; period cooldown 0 minutes                | outOfBounds       | Limits!F2
        cap 1 times; period cooldown 43201 minutes            | outOfBounds       | Limits!F2
        cap 1 times; period 近 7 天 rolling 8 days            | notAPeriod        | Limits!F2
        cap 1 times; period rolling days                      | notAPeriod        | Limits!F2
        cap 1 times; period 30                                | notAPeriod        | Limits!F2
        cap 1 times; period cooldown 9999999999 minutes       | notAPeriod        | Limits!F2
        cap 1 times; period fortnight                         | unknownName       | Limits!F2
        budget 1 times; period rolling 7 days                 | onlyForCaps       | Limits!F2
        budget 1 times; period cooldown 30 minutes            | onlyForCaps       | Limits!F2
        budget 1 times; period day; attribute courseId        | onlyForCaps       | Limits!K2
        cap 1 points; period cooldown 30 minutes              | cooldownIsOneTime | Limits!G2
        cap 2 times; period cooldown 30 minutes               | cooldownIsOneTime | Limits!H2
        cap 1 points; period day; effect grantReward          | measuresNoPoints  | Limits!G2
        cap 1 times; period day; effect grantGift             | unknownName       | Limits!J2
        cap 1 times; period day; effect 发徽章 grantReward    | labelDisagrees    | Limits!J2
        cap 1 times; period day; effect grantReward:coupon-99 | unknownName       | Limits!J2
        cap 1 times; period day; effect addPoints:coupon-10   | notAnEffect       | Limits!J2
        cap 1 times; period day; attribute devise             | unknownName       | Limits!K2
        cap 1 times; period day; attribute target             | unknownName       | Limits!K2
        cap 1 times; period day; attribute 设备 courseId      | labelDisagrees    | Limits!K2
        """)
    void reportsTheErrorAndItsCorrection(String limit, String code, String at) {
        assertThat(findings(code, book(limit))).singleElement().satisfies(finding -> {
            assertThat(Found.place(finding)).isEqualTo(at);
            assertThat(finding.cure().zh()).isNotBlank();
            assertThat(finding.cure().en()).isNotBlank();
        });
    }

    @Test
    void anAttributeThatIsNotATextIsAnError() {
        WorkbookBuilder book = workbook()
                .rows("Tasks", "actionType purchased; points 10")
                .list("Limits", "l: cap 1 times; period day; attribute quantity");
        assertThat(findings("notATextAttribute", book)).isNotEmpty();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "period rolling 7 days",
                "period rolling 8 days",
                "period day; effect grantReward",
                "period day; attribute courseId"
            })
    void theHashChangesWithTheScope(String scope) {
        assertThat(hash(scope)).isNotEqualTo(hash("period day")).isNotEqualTo(hash("period rolling 9 days"));
    }

    private static String hash(String scope) {
        return book("cap 1 times; " + scope).checked().hash();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isWrittenAndReadBackTheSame(Language language) {
        WorkbookBuilder book =
                book("cap 3 times; period rolling 7 days; effect grantReward:coupon-10; attribute courseId")
                        .list("Limits", "pause: cap 1 times; period cooldown 30 minutes; effect addPoints");
        RoundTrip.of(
                new WorkbookChecker(TestDeclarations.DECLARATIONS).check(book.stream()),
                TestDeclarations.DECLARATIONS,
                language);
    }

    @Test
    void scenariosCheckWithheldEffectsAndTheirTime() {
        WorkbookBuilder book = workbook()
                .rows("Tasks", "签到: actionType signedIn; points 10; reward coupon-10")
                .list("Limits", """
                    name       | kind     | actionType | period       | measure | amount | onReached | effect                | attribute
                    冷却       | 上限 cap |            | 冷却 30 分钟 | times   | 1      | withhold  | addPoints             |
                    七天两张券 | 上限 cap |            | 近 7 天      | times   | 2      | withhold  | grantReward:coupon-10 |
                    每课一次   | 上限 cap | signedIn   | day          | points  | 10     | partial   |                       | courseId
                    """)
                .list("Scenarios", """
                    scenario | at               | actionType | channel | attributes   | expectPoints | expectEffects         | expectWithheld
                    一       | 2026-02-02 09:00 | signedIn   | app     | courseId=c-1 | 10           | grantReward:coupon-10 |
                             | 2026-02-02 09:29 | signedIn   | app     | courseId=c-2 | 0            | grantReward:coupon-10 | 冷却
                             | 2026-02-02 09:30 | signedIn   | app     | courseId=c-2 | 10           |                       | 七天两张券
                             | 2026-02-02 10:00 | signedIn   | app     | courseId=c-1 | 0            |                       | 每课一次, 七天两张券
                             | 2026-02-09 00:00 | signedIn   | app     | courseId=c-1 | 10           | grantReward:coupon-10 |
                    """);
        assertThat(new RunScenarios(TestDeclarations.DECLARATIONS.calendars()).of(book.checked()))
                .isNotEmpty()
                .allSatisfy(rehearsal -> assertThat(rehearsal.differences())
                        .as(rehearsal.toString())
                        .isEmpty())
                .allMatch(ScenarioRun::holds);
    }

    private static Limit read(String limit) {
        return book(limit).checked().limits().get(0);
    }

    private static WorkbookBuilder book(String limit) {
        return workbook()
                .rows("Tasks", "daily: actionType signedIn; points 10; reward coupon-10; badge streak-7")
                .list("Limits", "l: actionType signedIn; onReached withhold; " + limit);
    }
}
