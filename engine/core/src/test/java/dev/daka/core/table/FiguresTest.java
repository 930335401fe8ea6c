package dev.daka.core.table;

import static dev.daka.core.table.Found.findings;
import static dev.daka.core.table.Found.finds;
import static dev.daka.core.table.Found.first;
import static dev.daka.core.table.Found.isSilent;
import static dev.daka.core.table.Found.messages;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found in columns, figures and scenarios, and where it is not. */
class FiguresTest {
    static List<Found> columnsAndLists() {
        return List.of(
                finds(
                        "a condition that is always blank",
                        "irrelevantColumn",
                        "Tasks!C9",
                        book -> book.table("Tasks", "actionType", "channel", "points")
                                .row("r", "signedIn", null, 5)),
                finds(
                        "an effect that is always blank",
                        "irrelevantColumn",
                        "Tasks!D9",
                        book -> book.table("Tasks", "actionType", "points", "badge")
                                .row("r", "signedIn", 5, null)),
                finds(
                        "any time of the day",
                        "irrelevantColumn",
                        "Tasks!C9",
                        book -> book.table("Tasks", "actionType", "timeFrom", "points")
                                .row("r", "signedIn", "00:00", 5)),
                isSilent(
                        "any amount, which still asks for one",
                        "irrelevantColumn",
                        book -> book.table("Tasks", "amountFrom", "points").row("r", 0, 5)),
                isSilent(
                        "one row uses it",
                        "irrelevantColumn",
                        book -> book.table("Tasks", "actionType", "channel", "points")
                                .row("r", "signedIn", null, 5)
                                .row("s", "shared", "app", 5)),
                finds(
                        "all tiers",
                        "listCoversAll",
                        "Tasks!B10",
                        book -> book.table("Tasks", "memberTier", "points")
                                .row("r", "BASIC, SILVER, GOLD, PLATINUM", 5)
                                .row("s", "GOLD", 5)),
                isSilent(
                        "all tiers but one",
                        "listCoversAll",
                        book -> book.table("Tasks", "memberTier", "points")
                                .row("r", "BASIC, SILVER, GOLD", 5)
                                .row("s", "GOLD", 5)),
                finds(
                        "no tier is left",
                        "negationOfAll",
                        "Tasks!B10",
                        book -> book.table("Tasks", "memberTier", "points")
                                .row("r", "not BASIC, SILVER, GOLD, PLATINUM", 5)),
                isSilent(
                        "one tier is left",
                        "negationOfAll",
                        book -> book.table("Tasks", "memberTier", "points").row("r", "not BASIC, SILVER, GOLD", 5)),
                finds(
                        "no effect column",
                        "noEffectColumn",
                        "Tasks",
                        book -> book.table("Tasks", "actionType").row("r", "signedIn")),
                finds(
                        "no condition column",
                        "noConditionColumn",
                        "Tasks",
                        book -> book.table("Tasks", "points").row("r", 5)),
                finds(
                        "a lane without a factor",
                        "columnWithoutPartner",
                        "Tasks!D9",
                        book -> book.table("Tasks", "actionType", "points", "multiplyLane")
                                .row("r", "signedIn", 5, null)),
                finds(
                        "days without points",
                        "columnWithoutPartner",
                        "Tasks!D9",
                        book -> book.table("Tasks", "actionType", "reward", "pendingDays")
                                .row("r", "signedIn", "coupon-10", null)),
                isSilent(
                        "days and confirmation with points per unit",
                        "columnWithoutPartner",
                        book -> book.table("Tasks", "actionType", "pointsPerUnit", "pendingDays", "confirmedBy")
                                .row("r", "purchased", 1, 7, "orderConfirmed")),
                isSilent(
                        "a lane with its factor",
                        "columnWithoutPartner",
                        book -> book.table("Tasks", "actionType", "multiplyLane", "multiplyFactor")
                                .row("r", "signedIn", "holiday", 2)));
    }

    static List<Found> figures() {
        return List.of(
                finds(
                        "a million points",
                        "pointsBeyondBound",
                        "Tasks!C10",
                        book -> book.table("Tasks", "actionType", "points").row("r", "signedIn", 100_001)),
                isSilent(
                        "a hundred thousand",
                        "pointsBeyondBound",
                        book -> book.table("Tasks", "actionType", "points").row("r", "signedIn", 100_000)),
                finds(
                        "a percentage for a factor",
                        "factorBeyondBound",
                        "Tasks!D10",
                        book -> book.table("Tasks", "actionType", "multiplyLane", "multiplyFactor")
                                .row("r", "signedIn", "holiday", 20)),
                isSilent(
                        "ten times",
                        "factorBeyondBound",
                        book -> book.table("Tasks", "actionType", "multiplyLane", "multiplyFactor")
                                .row("r", "signedIn", "holiday", 10)),
                finds(
                        "once as much",
                        "factorWithoutEffect",
                        "Tasks!D10",
                        book -> book.table("Tasks", "actionType", "multiplyLane", "multiplyFactor")
                                .row("r", "signedIn", "holiday", 1)),
                finds(
                        "points that stack",
                        "stackingRows",
                        "Tasks!A10",
                        book -> book.table("Tasks", "actionType", "channel", "points")
                                .row("r", "signedIn", null, 10)
                                .row("s", null, "app", 5)),
                isSilent(
                        "points that never meet",
                        "stackingRows",
                        book -> book.table("Tasks", "actionType", "points")
                                .row("r", "signedIn", 10)
                                .row("s", "shared", 5)),
                isSilent(
                        "points of which the first counts",
                        "stackingRows",
                        first(book -> book.table("Tasks", "actionType", "channel", "points")
                                .row("r", "signedIn", null, 10)
                                .row("s", null, "app", 5))),
                finds(
                        "a fortune",
                        "stacksTooHigh",
                        "Tasks!A10",
                        book -> book.table("Tasks", "actionType", "points")
                                .row("r", "signedIn", 60_000)
                                .row("s", "signedIn, shared", 60_000)),
                isSilent(
                        "a fortune that is capped",
                        "stacksTooHigh",
                        book -> book.table("Tasks", "actionType", "points")
                                .row("r", "signedIn", 60_000)
                                .row("s", "signedIn, shared", 60_000)
                                .limit("c", "cap", null, null, null, "day", "points", 1000, "partial")),
                finds(
                        "points by an amount that stack without end",
                        "stackingRows",
                        "Tasks!A10",
                        book -> book.table("Tasks", "actionType", "amountFrom", "points", "pointsPerUnit")
                                .row("r", "purchased", null, null, 1)
                                .row("s", "purchased", 300, 100, null)),
                finds(
                        "20.5 points per unit",
                        "rateBeyondBound",
                        "Tasks!C10",
                        book -> book.table("Tasks", "actionType", "pointsPerUnit")
                                .row("r", "purchased", 20.5)),
                isSilent(
                        "20 points per unit",
                        "rateBeyondBound",
                        book -> book.table("Tasks", "actionType", "pointsPerUnit")
                                .row("r", "purchased", 20)),
                finds(
                        "21 points for each full unit",
                        "rateBeyondBound",
                        "Tasks!D10",
                        book -> book.table("Tasks", "actionType", "fullAmount", "pointsPerFull")
                                .row("r", "purchased", 1, 21)),
                isSilent(
                        "21 points for each full 100",
                        "rateBeyondBound",
                        book -> book.table("Tasks", "actionType", "fullAmount", "pointsPerFull")
                                .row("r", "purchased", 100, 21)),
                finds(
                        "a budget for few",
                        "budgetGoneInADay",
                        "Limits!A2",
                        book -> book.table("Tasks", "actionType", "points")
                                .row("r", "signedIn", 10)
                                .limit("b", "budget", null, null, null, "campaign", "points", 9_990, "partial")
                                .limit("c", "cap", null, null, "r", "day", "times", 1, "withhold")),
                finds(
                        "a budget for many",
                        "budgetInADay",
                        "Limits!A2",
                        book -> book.table("Tasks", "actionType", "points")
                                .row("r", "signedIn", 10)
                                .limit("b", "budget", null, null, null, "campaign", "points", 9_991, "partial")
                                .limit("c", "cap", null, null, "r", "day", "times", 1, "withhold")),
                finds(
                        "a budget that one member can use again and again",
                        "budgetWithoutCap",
                        "Limits!A2",
                        book -> book.table("Tasks", "actionType", "points")
                                .row("r", "signedIn", 10)
                                .row("s", "shared", 10)
                                .limit("b", "budget", null, null, null, "campaign", "points", 9_990, "partial")
                                .limit("c", "cap", null, null, "r", "day", "times", 1, "withhold")),
                finds(
                        "a cap on another type of action than the row may answer",
                        "budgetWithoutCap",
                        "Limits!A2",
                        book -> book.table("Tasks", "actionType", "points")
                                .row("r", "signedIn, shared", 10)
                                .limit("b", "budget", null, null, null, "campaign", "points", 9_990, "partial")
                                .limit("c", "cap", "signedIn", null, null, "day", "times", 1, "withhold")),
                finds(
                        "a row that nothing limits",
                        "paysWithoutLimit",
                        "Tasks!A11",
                        book -> book.table("Tasks", "actionType", "points", "reward")
                                .row("r", "signedIn", 10, null)
                                .row("s", "shared", null, "coupon-10")
                                .limit("c", "cap", null, null, "r", "day", "times", 1, "withhold")),
                finds(
                        "a row that a budget alone limits",
                        "paysWithoutCap",
                        "Tasks!A10",
                        book -> book.table("Tasks", "actionType", "points")
                                .row("r", "signedIn", 10)
                                .limit("b", "budget", null, null, null, "campaign", "points", 9_990, "partial")),
                finds(
                        "a reward beside points that are capped",
                        "paysWithoutLimit",
                        "Tasks!A10",
                        book -> book.table("Tasks", "actionType", "points", "reward")
                                .row("r", "signedIn", 10, "coupon-10")
                                .limit("c", "cap", null, null, null, "day", "points", 10, "withhold")),
                isSilent(
                        "a row that is capped",
                        "paysWithoutLimit",
                        book -> book.table("Tasks", "actionType", "points", "reward")
                                .row("r", "signedIn", 10, "coupon-10")
                                .limit("c", "cap", null, null, "r", "day", "times", 1, "withhold")),
                isSilent(
                        "multipliers and content",
                        "paysWithoutLimit",
                        book -> book.table("Tasks", "actionType", "multiplyLane", "multiplyFactor", "notify")
                                .row("r", "signedIn", "holiday", 2, "welcomeBack")),
                isSilent(
                        "a cap alone",
                        "budgetInADay",
                        book -> book.table("Tasks", "actionType", "points")
                                .row("r", "signedIn", 10)
                                .limit("c", "cap", null, null, null, "day", "points", 100, "partial")),
                finds(
                        "a cap that another reaches first",
                        "capOutOfReach",
                        "Limits!A2",
                        book -> book.table("Tasks", "actionType", "points")
                                .row("r", "signedIn", 10)
                                .limit("daily", "cap", null, null, null, "day", "points", 100, "partial")
                                .limit("ever", "cap", null, null, null, "campaign", "points", 50, "partial")),
                isSilent(
                        "a cap within another",
                        "capOutOfReach",
                        book -> book.table("Tasks", "actionType", "points")
                                .row("r", "signedIn", 10)
                                .limit("daily", "cap", null, null, null, "day", "points", 50, "partial")
                                .limit("ever", "cap", null, null, null, "campaign", "points", 100, "partial")));
    }

    static List<Found> scenarios() {
        return List.of(
                finds(
                        "a scenario that expects nothing",
                        "scenarioWithoutExpectation",
                        "Scenarios!A2",
                        book -> book.table("Tasks", "actionType", "points")
                                .row("r", "signedIn", 10)
                                .scenario("s", null, null, null, "2026-02-02 09:00", "signedIn", "app")),
                isSilent(
                        "a scenario that expects no points",
                        "scenarioWithoutExpectation",
                        book -> book.table("Tasks", "actionType", "points")
                                .row("r", "signedIn", 10)
                                .scenario(
                                        "s",
                                        null,
                                        null,
                                        null,
                                        "2026-02-02 09:00",
                                        "shared",
                                        "app",
                                        null,
                                        "target=product",
                                        null,
                                        0)),
                finds(
                        "a row that nobody tries",
                        "rowWithoutScenario",
                        "Scenarios",
                        book -> book.table("Tasks", "actionType", "points")
                                .row("r", "signedIn", 10)
                                .row("t", "visited", 10)
                                .scenario(
                                        "s",
                                        null,
                                        null,
                                        null,
                                        "2026-02-02 09:00",
                                        "signedIn",
                                        "app",
                                        null,
                                        null,
                                        null,
                                        10)),
                isSilent(
                        "a row that takes a metric to meet",
                        "rowWithoutScenario",
                        book -> book.table("Tasks", "actionType", "metricFrom.streak", "points")
                                .row("r", "signedIn", 7, 10)
                                .metric("连续签到 streak", "streak", "signedIn")
                                .scenario(
                                        "s",
                                        null,
                                        null,
                                        null,
                                        "2026-02-02 09:00",
                                        "signedIn",
                                        "app",
                                        null,
                                        null,
                                        null,
                                        0)),
                isSilent(
                        "no scenario at all is said elsewhere",
                        "rowWithoutScenario",
                        book -> book.table("Tasks", "actionType", "points").row("r", "signedIn", 10)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"columnsAndLists", "figures", "scenarios"})
    void isFoundWhereItIsAndNowhereElse(Found one) {
        one.isAsSaid();
    }

    @Test
    void stackingNamesTheRowsAndTheirSumWithMultipliers() {
        assertThat(messages(
                        "stackingRows",
                        book -> book.table("Tasks", "actionType", "channel", "points", "multiplyLane", "multiplyFactor")
                                .row("sign-in", "signedIn", null, 10, null, null)
                                .row("app", null, "app", 5, null, null)
                                .row("web", null, "web", 100, "channel", 2)
                                .row("double", "signedIn", null, null, "holiday", 2)
                                .row("triple", "signedIn", null, null, "holiday", 3)))
                .singleElement()
                .asString()
                .contains("“sign-in”、“web”")
                .contains("合计 660 分")
                .contains("最多 660 分");
    }

    @Test
    void pointsByAnAmountThatNothingBoundsHaveNoMost() {
        assertThat(messages(
                        "stackingRows",
                        book -> book.table("Tasks", "actionType", "amountFrom", "points", "pointsPerUnit")
                                .row("每元一分", "purchased", null, null, 1)
                                .row("满三百加赠", "purchased", 300, 100, null)
                                .limit("每日购物上限", "cap", "purchased", null, null, "day", "points", 2_000, "partial")))
                .containsExactly("“每元一分”、“满三百加赠” 会为同一次行为一起发积分，乘倍数后合计 100 分，另加每元 1 分。不计限额，金额没有上限，一次行为的积分也不封顶；"
                        + "限额“每日购物上限”使这些规则合计最多发 2000 分");
    }

    @Test
    void aBudgetSaysWhichRowsOneMemberCanUseItUpWith() {
        assertThat(messages(
                        "budgetWithoutCap",
                        book -> book.table("Tasks", "actionType", "points", "pointsPerUnit")
                                .row("签到", "signedIn", 10, null)
                                .row("购物", "purchased", null, 1)
                                .limit("总预算", "budget", null, null, null, "campaign", "points", 100_000, "partial")
                                .limit("每日签到", "cap", null, null, "签到", "day", "times", 1, "withhold")))
                .containsExactly("“总预算”共 100000，但每人用去多少没有上限：“购物” 没有每人上限，一名会员一天就可能用完");
    }

    @Test
    void capsThatCoverABudgetBetweenThemBoundIt() {
        assertThat(messages(
                        "budgetGoneInADay",
                        book -> book.table(
                                        "Tasks",
                                        "actionType",
                                        "points",
                                        "pointsPerUnit",
                                        "multiplyLane",
                                        "multiplyFactor")
                                .row("签到", "signedIn", 20, null, null, null)
                                .row("购物", "purchased", null, 1, null, null)
                                .row("加成", null, null, null, "holiday", 1.2)
                                .limit("总预算", "budget", null, null, null, "campaign", "points", 5_250, "partial")
                                .limit("每日签到", "cap", null, null, "签到", "day", "times", 1, "withhold")
                                .limit("每日购物", "cap", "purchased", null, null, "day", "points", 500, "partial")))
                .containsExactly("“总预算”共 5250：每人每天最多用去 525，只要 10 名会员，一天就用完");
    }

    @Test
    void ofWhatIsNoErrorAHundredAlikeAreListedAndTheRestCounted() {
        List<Finding> findings = findings(book -> {
            WorkbookBuilder table = book.table("Tasks", "actionType", "points");
            for (int i = 0; i < 1_100; i++) {
                table.row("r" + i, null, i + 1);
            }
            return table;
        });

        assertThat(findings).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("ruleWithoutConditions"))
                .hasSize(100);
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("moreAlike"))
                .extracting(finding -> finding.message().en())
                .contains("There are 1000 more of the same kind (ruleWithoutConditions) that are not listed");
    }
}
