package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.Found.finds;
import static dev.daka.core.workbook.read.Found.isSilent;
import static dev.daka.core.workbook.read.Found.messages;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Findings about payouts and their limits. */
class PayTest {
    static List<Found> pay() {
        return List.of(
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
                                .row("r", "signedIn", "holiday", 2, "welcomeBack")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pay")
    void isFoundAtItsPlaceOnly(Found one) {
        one.verify();
    }

    @Test
    void pointsByAnUnboundedAmountHaveNoMaximum() {
        assertThat(messages(
                        "stackingRows",
                        book -> book.table("Tasks", "actionType", "amountFrom", "points", "pointsPerUnit")
                                .row("每元一分", "purchased", null, null, 1)
                                .row("满三百加赠", "purchased", 300, 100, null)
                                .limit("每日购物上限", "cap", "purchased", null, null, "day", "points", 2_000, "partial")))
                .containsExactly("“每元一分”、“满三百加赠” 会为同一次行为一起发积分。不计限额，乘倍数后合计最多 100 分，另加每元 1 分；金额没有上限，积分也不封顶；"
                        + "限额“每日购物上限”使这些规则合计最多发 2000 分");
    }

    @Test
    void namesTheRowsByWhichOneMemberCanUseUpABudget() {
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
    void capsThatTogetherCoverABudgetBoundIt() {
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
                .containsExactly("“总预算”共 5250：每人每天最多用去 524，也许 11 名会员就能一天用完");
    }

    @Test
    void multipliersOfDaysThatExcludeEachOtherAreNotCombined() {
        assertThat(messages(
                        "budgetInADay",
                        book -> book.table(
                                        "Tasks",
                                        "actionType",
                                        "dayKind",
                                        "memberTier",
                                        "points",
                                        "multiplyLane",
                                        "multiplyFactor")
                                .row("签到", "signedIn", null, null, 20, null, null)
                                .row("节假日", null, "HOLIDAY", null, null, "holiday", 2)
                                .row("周末", null, "WEEKEND", null, null, "weekend", 1.5)
                                .row("金卡", null, null, "GOLD", null, "tier", 1.2)
                                .limit("总预算", "budget", null, null, null, "campaign", "points", 48_000, "partial")
                                .limit("每日签到", "cap", null, null, "签到", "day", "times", 1, "withhold")))
                .containsExactly("“总预算”共 48000：每人每天最多用去 48，至少要 1000 名会员才能一天用完");
    }
}
