package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.Found.finds;
import static dev.daka.core.workbook.read.Found.isSilent;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Findings about limits that roll, cool down, name an effect or count per attribute, and cases without a finding. */
class LimitFindingsTest {
    static List<Found> limits() {
        UnaryOperator<WorkbookBuilder> daily =
                book -> book.table("Tasks", "actionType", "points", "reward").row("r", "signedIn", 10, "coupon-10");
        return List.of(
                finds(
                        "a cap that a rolling one reaches first",
                        "capOutOfReach",
                        "Limits!A2",
                        book -> daily.apply(book)
                                .limit("weekly", "cap", null, null, null, "week", "points", 100, "partial")
                                .limit("rolling", "cap", null, null, null, "rolling 7 days", "points", 100, "partial")),
                isSilent(
                        "a week beside six days",
                        "capOutOfReach",
                        book -> daily.apply(book)
                                .limit("weekly", "cap", null, null, null, "week", "points", 100, "partial")
                                .limit("rolling", "cap", null, null, null, "rolling 6 days", "points", 100, "partial")),
                isSilent(
                        "rolling days beside a month that they may leave",
                        "capOutOfReach",
                        book -> daily.apply(book)
                                .limit("monthly", "cap", null, null, null, "month", "points", 50, "partial")
                                .limit("rolling", "cap", null, null, null, "rolling 7 days", "points", 100, "partial")),
                finds(
                        "a cool-down within a longer one",
                        "capOutOfReach",
                        "Limits!A2",
                        book -> daily.apply(book)
                                .limit("short", "cap", null, null, null, "cooldown 30 minutes", "times", 1, "withhold")
                                .limit("long", "cap", null, null, null, "cooldown 60 minutes", "times", 1, "withhold")),
                isSilent(
                        "caps on two effects",
                        "capOutOfReach",
                        book -> daily.apply(book)
                                .limit("a", "cap", null, null, null, "day", "times", 2, "withhold", "addPoints")
                                .limit("b", "cap", null, null, null, "day", "times", 1, "withhold", "grantReward")),
                finds(
                        "a cap on a reward that nothing grants",
                        "unusedLimit",
                        "Limits!A2",
                        book -> daily.apply(book)
                                .limit(
                                        "a",
                                        "cap",
                                        null,
                                        null,
                                        null,
                                        "day",
                                        "times",
                                        2,
                                        "withhold",
                                        "grantReward:coupon-30")),
                isSilent(
                        "a cap on a reward that something grants",
                        "unusedLimit",
                        book -> daily.apply(book)
                                .limit(
                                        "a",
                                        "cap",
                                        null,
                                        null,
                                        null,
                                        "day",
                                        "times",
                                        2,
                                        "withhold",
                                        "grantReward:coupon-10")),
                finds(
                        "a budget that a cool-down leaves to few",
                        "budgetGoneInADay",
                        "Limits!A2",
                        book -> daily.apply(book)
                                .limit("b", "budget", null, null, null, "campaign", "times", 23_976, "withhold")
                                .limit("c", "cap", null, null, null, "cooldown 60 minutes", "times", 1, "withhold")),
                finds(
                        "a budget that a cool-down leaves to many",
                        "budgetInADay",
                        "Limits!A2",
                        book -> daily.apply(book)
                                .limit("b", "budget", null, null, null, "campaign", "times", 23_977, "withhold")
                                .limit("c", "cap", null, null, null, "cooldown 60 minutes", "times", 1, "withhold")),
                finds(
                        "a fortune that is capped for each device only",
                        "stacksTooHigh",
                        "Tasks!A10",
                        book -> book.table("Tasks", "actionType", "points")
                                .row("r", "signedIn", 60_000)
                                .row("s", "signedIn, shared", 60_000)
                                .limit(
                                        "c",
                                        "cap",
                                        null,
                                        null,
                                        null,
                                        "day",
                                        "points",
                                        1000,
                                        "partial",
                                        null,
                                        "courseId")));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void isFoundAtItsPlace(Found found) {
        found.verify();
    }
}
