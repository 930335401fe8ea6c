package dev.daka.core.workbook.diff;

import static dev.daka.core.workbook.read.CampaignFixture.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.Scenario;
import dev.daka.core.campaign.Stacking;
import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import dev.daka.core.workbook.read.CampaignFixture;
import dev.daka.core.workbook.read.TestDeclarations;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewTest {
    private static final String HEADING = "name|channel|amountFrom|amount|points|pointsPerUnit|multiplyFactor|reward";

    private static List<Finding> findings(CampaignFixture before, CampaignFixture after) {
        return WorkbookDifference.between(before.checked(), after.checked(), TestDeclarations.DECLARATIONS)
                .findings();
    }

    private static CampaignFixture tasks(String... lines) {
        return campaign("test").table("Tasks", HEADING, lines);
    }

    private static CampaignFixture limited(
            Limit.Kind kind, Limit.Period period, long amount, Limit.OnReached onReached) {
        return campaign("test")
                .limit(new Limit(
                        "daily", "Limits!A4", kind, null, null, null, period, Limit.Measure.POINTS, amount, onReached));
    }

    private static CampaignFixture cap(long amount) {
        return limited(Limit.Kind.CAP, Limit.Period.DAY, amount, Limit.OnReached.WITHHOLD);
    }

    private static Scenario scenario(String name, String... effects) {
        MemberId member = new MemberId("m-1");
        Action action =
                new Action(new ActionId("a-1"), "signedIn", member, Instant.EPOCH, null, null, Map.of(), List.of());
        Scenario.Expectation expected = new Scenario.Expectation(null, Set.of(effects), null, Set.of());
        return new Scenario(
                name,
                "Scenarios!A2",
                Member.unknown(member),
                List.of(new Scenario.Step("Scenarios!A2", action, expected)));
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                finding("added", tasks(), tasks("a||||1"), "NOTICE added Tasks!A10"),
                finding("removed", tasks("a||||1"), tasks(), "NOTICE removed Tasks!null"),
                finding("points × 4.9", tasks("a||||10"), tasks("a||||49"), "NOTICE changed Tasks!A10"),
                finding("points × 5", tasks("a||||10"), tasks("a||||50"), "WARNING multiplied Tasks!A10"),
                finding("points × 5.1", tasks("a||||10"), tasks("a||||51"), "WARNING multiplied Tasks!A10"),
                finding("points ÷ 5", tasks("a||||50"), tasks("a||||10"), "NOTICE changed Tasks!A10"),
                finding("per unit × 10", tasks("a|||||0.1"), tasks("a|||||1"), "WARNING multiplied Tasks!A10"),
                finding("from nothing", tasks("a|||||0"), tasks("a|||||1"), "NOTICE changed Tasks!A10"),
                finding("factor × 5", tasks("a||||||2"), tasks("a||||||10"), "WARNING multiplied Tasks!A10"),
                finding("no condition", tasks("a|app|||1"), tasks("a||||1"), "WARNING appliesMoreWidely Tasks!A10"),
                finding("one more", tasks("a||||1"), tasks("a|app|||1"), "NOTICE changed Tasks!A10"),
                finding(
                        "a condition in its stead",
                        tasks("a||10||1"),
                        tasks("a|||[10..20)|1"),
                        "NOTICE changed Tasks!A10"),
                finding(
                        "a condition on something else in its stead",
                        tasks("a||10||1"),
                        tasks("a|app|||1"),
                        "WARNING appliesMoreWidely Tasks!A10"),
                finding(
                        "both",
                        tasks("a|app|||1"),
                        tasks("a||||9"),
                        "WARNING multiplied Tasks!A10",
                        "WARNING appliesMoreWidely Tasks!A10"),
                finding("moved where all apply", tasks("a", "b", "c"), tasks("b", "c", "a"), "NOTICE moved Tasks!A12"),
                finding(
                        "moved where the first applies",
                        tasks("a", "b", "c").firstOnly(),
                        tasks("b", "c", "a").firstOnly(),
                        "WARNING orderDecides Tasks!A12"),
                finding("first only", tasks("a"), tasks("a").firstOnly(), "WARNING hitPolicyChanged Tasks!null"),
                finding(
                        "a rule that a scenario is named after",
                        tasks("a", "签到"),
                        tasks("a").scenario(scenario("新客签到")),
                        "NOTICE added Scenarios!A2",
                        "WARNING scenarioMissesRule Tasks!null"),
                finding(
                        "a reward that a scenario expects",
                        tasks("x|||||||coupon-10"),
                        tasks().scenario(scenario("s", "grantReward:coupon-10")),
                        "NOTICE added Scenarios!A2",
                        "WARNING scenarioMissesRule Tasks!null"),
                finding(
                        "a reward that another rule grants",
                        tasks("x|||||||coupon-10", "y|||||||coupon-10"),
                        tasks("y|||||||coupon-10").scenario(scenario("s", "grantReward:coupon-10")),
                        "NOTICE added Scenarios!A2",
                        "NOTICE removed Tasks!null"));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                finding("cap raised", cap(100), cap(101), "WARNING limitRaised Limits!A4"),
                finding("cap lowered", cap(100), cap(99), "NOTICE changed Limits!A4"),
                finding("cap removed", cap(100), campaign("test"), "WARNING limitRemoved Limits!null"),
                finding("cap added", campaign("test"), cap(100), "NOTICE added Limits!A4"),
                finding(
                        "budget raised",
                        limited(Limit.Kind.BUDGET, Limit.Period.DAY, 1, Limit.OnReached.WITHHOLD),
                        limited(Limit.Kind.BUDGET, Limit.Period.DAY, 2, Limit.OnReached.WITHHOLD),
                        "WARNING budgetRaised Limits!A4"),
                finding(
                        "a shorter period",
                        limited(Limit.Kind.CAP, Limit.Period.WEEK, 1, Limit.OnReached.WITHHOLD),
                        cap(1),
                        "WARNING limitCountsOtherwise Limits!A4"),
                finding(
                        "when reached",
                        cap(1),
                        limited(Limit.Kind.CAP, Limit.Period.DAY, 1, Limit.OnReached.PARTIAL),
                        "NOTICE changed Limits!A4"),
                finding(
                        "stacking",
                        campaign("test"),
                        campaign("test").stacking(Stacking.Combination.SUM, Stacking.Combination.PRODUCT),
                        "WARNING everyRuleDiffers Campaign!null"),
                finding(
                        "dates",
                        campaign("test"),
                        campaign("test").from("2026-01-01", "2026-12-30"),
                        "NOTICE changed Campaign!null"),
                finding(
                        "a metric's kind",
                        campaign("test").metric("m", Metric.Kind.COUNT, null, null),
                        campaign("test").metric("m", Metric.Kind.DISTINCT_DAYS, null, null),
                        "WARNING metricChanged Metrics!A2"),
                finding(
                        "a scenario less",
                        campaign("test").scenario(scenario("s")),
                        campaign("test"),
                        "WARNING scenarioRemoved Scenarios!null"),
                finding(
                        "a table less",
                        tasks().table("More", "name|points"),
                        tasks(),
                        "WARNING tableRemoved null!null"),
                finding("content", campaign("test"), campaign("test").content("x"), "NOTICE added Content!A2"));
    }

    private static Arguments finding(String what, CampaignFixture before, CampaignFixture after, String... expected) {
        return Arguments.of(what, before, after, List.of(expected));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"rows", "others"})
    void reportsTheChange(String what, CampaignFixture before, CampaignFixture after, List<String> expected) {
        assertThat(findings(before, after))
                .extracting(found -> found.severity() + " " + found.code() + " " + found.sheet() + "!" + found.cell())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void describesTheChangeAndItsConsequence() {
        assertThat(findings(tasks("a|app|||10"), tasks("a||||50")))
                .extracting(finding -> finding.message().zh())
                .containsExactly(
                        "Tasks 第 10 行“a”：渠道 App → 不限，积分 10 → 50；达到原来的 5 倍或更多",
                        "Tasks 第 10 行“a”：渠道 App → 不限，积分 10 → 50；不再限制“渠道”，生效范围变大");
    }

    @Test
    void manyChangesOfAKindAreCounted() {
        CampaignFixture after = tasks(IntStream.range(0, 60)
                .mapToObj(i -> "rule " + i + "||||" + (i + 1))
                .toArray(String[]::new));

        List<Finding> findings = findings(tasks(), after);

        assertThat(findings).hasSize(51).allMatch(finding -> finding.severity() == Severity.NOTICE);
        assertThat(findings)
                .extracting(finding -> finding.message().en())
                .contains("There are 10 more of this kind (added)");
    }
}
