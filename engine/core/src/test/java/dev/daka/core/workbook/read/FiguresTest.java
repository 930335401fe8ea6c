package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.Found.findings;
import static dev.daka.core.workbook.read.Found.finds;
import static dev.daka.core.workbook.read.Found.first;
import static dev.daka.core.workbook.read.Found.isSilent;
import static dev.daka.core.workbook.read.Found.messages;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Findings about columns, figures and scenarios, and cases without a finding. */
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
                finds(
                        "a condition that is always blank, with a blank row below the labels",
                        "irrelevantColumn",
                        "Tasks!C9",
                        book -> book.table("Tasks", "actionType", "channel", "points")
                                .row("r", "signedIn", null, 5)
                                .change(poi -> poi.getSheet("Tasks").shiftRows(9, 9, 1))),
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
                        "a lane without a factor, in a table without rows",
                        "columnWithoutPartner",
                        "Tasks!D9",
                        book -> book.table("Tasks", "actionType", "points", "multiplyLane")),
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
    void isFoundAtItsPlaceOnly(Found one) {
        one.verify();
    }

    @Test
    void stackingNamesTheRowsAndTheMostThatTheyAddUpTo() {
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
                .contains("合计最多 660 分");
    }

    @Test
    void aHundredSimilarWarningsAreListedAndTheRestCounted() {
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
