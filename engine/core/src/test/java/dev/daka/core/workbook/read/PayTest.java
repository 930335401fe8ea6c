package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.Found.assertFound;
import static dev.daka.core.workbook.read.Found.messages;
import static dev.daka.core.workbook.read.WorkbookBuilder.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings about payouts and their limits. */
class PayTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        case                                       | finding          | at        | rows
        points by an amount that stack without end | stackingRows     | Tasks!A10 | actionType purchased; amountFrom (blank); points (blank); pointsPerUnit 1 / actionType purchased; amountFrom 300; points 100
        20.5 points per unit                       | rateBeyondBound  | Tasks!C10 | actionType purchased; pointsPerUnit 20.5
        20 points per unit                         | rateBeyondBound  | none      | actionType purchased; pointsPerUnit 20
        21 points for each full unit               | rateBeyondBound  | Tasks!D10 | actionType purchased; fullAmount 1; pointsPerFull 21
        21 points for each full 100                | rateBeyondBound  | none      | actionType purchased; fullAmount 100; pointsPerFull 21
        multipliers and notifications              | paysWithoutLimit | none      | actionType signedIn; multiplyLane holiday; multiplyFactor 2; notify welcomeBack
        """)
    void rowsWithoutLimits(String what, String finding, String at, String rows) {
        assertFound(finding, at, workbook().rows("Tasks", rows));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        case                                             | finding          | at        | rows                                                                 | limits
        a budget for few                                 | budgetGoneInADay | Limits!A2 | actionType signedIn; points 10                                       | b: budget 9990 points; period campaign / c: cap 1 times; rule r; period day
        a budget for many                                | budgetInADay     | Limits!A2 | actionType signedIn; points 10                                       | b: budget 9991 points; period campaign / c: cap 1 times; rule r; period day
        a budget that one member can use again and again | budgetWithoutCap | Limits!A2 | actionType signedIn; points 10 / actionType shared; points 10        | b: budget 9990 points; period campaign / c: cap 1 times; rule r; period day
        a cap on one of two types of action              | budgetWithoutCap | Limits!A2 | actionType signedIn, shared; points 10                               | b: budget 9990 points; period campaign / c: cap 1 times; actionType signedIn; period day
        a row that nothing limits                        | paysWithoutLimit | Tasks!A11 | actionType signedIn; points 10 / actionType shared; reward coupon-10 | c: cap 1 times; rule r; period day
        a row that a budget alone limits                 | paysWithoutCap   | Tasks!A10 | actionType signedIn; points 10                                       | b: budget 9990 points; period campaign
        a reward beside points that are capped           | paysWithoutLimit | Tasks!A10 | actionType signedIn; points 10; reward coupon-10                     | c: cap 10 points; period day; onReached withhold
        a row that is capped                             | paysWithoutLimit | none      | actionType signedIn; points 10; reward coupon-10                     | c: cap 1 times; rule r; period day
        """)
    void rowsAndTheirLimits(String what, String finding, String at, String rows, String limits) {
        assertFound(finding, at, workbook().rows("Tasks", rows).list("Limits", limits));
    }

    @Test
    void pointsByAnUnboundedAmountHaveNoMaximum() {
        WorkbookBuilder book = workbook()
                .rows("Tasks", """
                    name       | actionType | amountFrom | points | pointsPerUnit
                    每元一分   | purchased  |            |        | 1
                    满三百加赠 | purchased  | 300        | 100    |
                    """)
                .list("Limits", "每日购物上限: cap 2000 points; actionType purchased; period day");
        assertThat(messages("stackingRows", book))
                .containsExactly("“每元一分”、“满三百加赠” 会为同一次行为一起发积分。不计限额，乘倍数后合计最多 100 分，另加每元 1 分；金额没有上限，积分也不封顶；"
                        + "限额“每日购物上限”使这些规则合计最多发 2000 分");
    }

    @Test
    void namesTheRowsByWhichOneMemberCanUseUpABudget() {
        WorkbookBuilder book = workbook()
                .rows("Tasks", """
                    name | actionType | points | pointsPerUnit
                    签到 | signedIn   | 10     |
                    购物 | purchased  |        | 1
                    """)
                .list("Limits", "总预算: budget 100000 points; period campaign / 每日签到: cap 1 times; rule 签到; period day");
        assertThat(messages("budgetWithoutCap", book))
                .containsExactly("“总预算”共 100000，但每人用去多少没有上限：“购物” 没有每人上限，一名会员一天就可能用完");
    }

    @Test
    void capsThatTogetherCoverABudgetBoundIt() {
        WorkbookBuilder book = workbook().rows("Tasks", """
            name | actionType | points | pointsPerUnit | multiplyLane | multiplyFactor
            签到 | signedIn   | 20     |               |              |
            购物 | purchased  |        | 1             |              |
            加成 |            |        |               | holiday      | 1.2
            """).list("Limits", """
                name     | kind   | actionType | rule | period   | amount | measure | onReached
                总预算   | budget |            |      | campaign | 5250   | points  | partial
                每日签到 | cap    |            | 签到 | day      | 1      | times   | withhold
                每日购物 | cap    | purchased  |      | day      | 500    | points  | partial
                """);
        assertThat(messages("budgetGoneInADay", book)).containsExactly("“总预算”共 5250：每人每天最多用去 524，也许 11 名会员就能一天用完");
    }

    @Test
    void multipliersOfDaysThatExcludeEachOtherAreNotCombined() {
        WorkbookBuilder book = workbook()
                .rows("Tasks", """
                    name   | actionType | dayKind | memberTier | points | multiplyLane | multiplyFactor
                    签到   | signedIn   |         |            | 20     |              |
                    节假日 |            | HOLIDAY |            |        | holiday      | 2
                    周末   |            | WEEKEND |            |        | weekend      | 1.5
                    金卡   |            |         | GOLD       |        | tier         | 1.2
                    """)
                .list("Limits", "总预算: budget 48000 points; period campaign / 每日签到: cap 1 times; rule 签到; period day");
        assertThat(messages("budgetInADay", book)).containsExactly("“总预算”共 48000：每人每天最多用去 48，至少要 1000 名会员才能一天用完");
    }
}
