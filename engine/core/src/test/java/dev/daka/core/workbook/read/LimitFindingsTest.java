package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.Found.assertFound;
import static dev.daka.core.workbook.read.WorkbookBuilder.workbook;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings about limits that roll, cool down, name an effect or count per attribute, and cases without a finding. */
class LimitFindingsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        case                                            | finding          | at        | limits
        a cap that a rolling one reaches first          | capOutOfReach    | Limits!A2 | weekly: cap 100 points; period week / rolling: cap 100 points; period rolling 7 days
        a week beside six days                          | capOutOfReach    | none      | weekly: cap 100 points; period week / rolling: cap 100 points; period rolling 6 days
        rolling days beside a month that they may leave | capOutOfReach    | none      | monthly: cap 50 points; period month / rolling: cap 100 points; period rolling 7 days
        a cool-down within a longer one                 | capOutOfReach    | Limits!A2 | short: cap 1 times; period cooldown 30 minutes / long: cap 1 times; period cooldown 60 minutes
        caps on two effects                             | capOutOfReach    | none      | a: cap 2 times; period day; effect addPoints / b: cap 1 times; period day; effect grantReward
        a cap on a reward that nothing grants           | unusedLimit      | Limits!A2 | a: cap 2 times; period day; effect grantReward:coupon-30
        a cap on a reward that something grants         | unusedLimit      | none      | a: cap 2 times; period day; effect grantReward:coupon-10
        a budget that a cool-down leaves to few         | budgetGoneInADay | Limits!A2 | b: budget 23976 times; period campaign / c: cap 1 times; period cooldown 60 minutes
        a budget that a cool-down leaves to many        | budgetInADay     | Limits!A2 | b: budget 23977 times; period campaign / c: cap 1 times; period cooldown 60 minutes
        """)
    void limitsOfASignIn(String what, String finding, String at, String limits) {
        WorkbookBuilder book = workbook().rows("Tasks", "actionType signedIn; points 10; reward coupon-10");
        assertFound(finding, at, book.list("Limits", limits));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        case                                        | finding       | at        | limits
        120,000 points, capped for each course only | stacksTooHigh | Tasks!A10 | c: cap 1000 points; period day; attribute courseId
        120,000 points, capped                      | stacksTooHigh | none      | c: cap 1000 points; period day
        a cap alone is no budget                    | budgetInADay  | none      | c: cap 100 points; period day
        a cap that another reaches first            | capOutOfReach | Limits!A2 | daily: cap 100 points; period day / ever: cap 50 points; period campaign
        a cap within another                        | capOutOfReach | none      | daily: cap 50 points; period day / ever: cap 100 points; period campaign
        """)
    void limitsOfTwoRowsThatStack(String what, String finding, String at, String limits) {
        WorkbookBuilder book = workbook()
                .rows("Tasks", "actionType signedIn; points 60000 / actionType signedIn, shared; points 60000");
        assertFound(finding, at, book.list("Limits", limits));
    }
}
