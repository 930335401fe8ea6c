package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.Found.assertFound;
import static dev.daka.core.workbook.read.Found.findings;
import static dev.daka.core.workbook.read.Found.messages;
import static dev.daka.core.workbook.read.WorkbookBuilder.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings about columns, figures and scenarios. {@link SheetText} says how rows are written. */
class FiguresTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        case                                 | finding              | at        | rows
        a condition that is always blank     | irrelevantColumn     | Tasks!C9  | actionType signedIn; channel (blank); points 5
        an effect that is always blank       | irrelevantColumn     | Tasks!D9  | actionType signedIn; points 5; badge (blank)
        any time of the day                  | irrelevantColumn     | Tasks!C9  | actionType signedIn; timeFrom 00:00; points 5
        any amount, which still asks for one | irrelevantColumn     | none      | amountFrom 0; points 5
        one row uses it                      | irrelevantColumn     | none      | actionType signedIn; channel (blank); points 5 / actionType shared; channel app; points 5
        all tiers                            | listCoversAll        | Tasks!B10 | memberTier BASIC, SILVER, GOLD, PLATINUM; points 5 / memberTier GOLD; points 5
        all tiers but one                    | listCoversAll        | none      | memberTier BASIC, SILVER, GOLD; points 5 / memberTier GOLD; points 5
        no tier is left                      | negationOfAll        | Tasks!B10 | memberTier not BASIC, SILVER, GOLD, PLATINUM; points 5
        one tier is left                     | negationOfAll        | none      | memberTier not BASIC, SILVER, GOLD; points 5
        no effect column                     | noEffectColumn       | Tasks     | actionType signedIn
        no condition column                  | noConditionColumn    | Tasks     | points 5
        a lane without a factor              | columnWithoutPartner | Tasks!D9  | actionType signedIn; points 5; multiplyLane (blank)
        a lane with its factor               | columnWithoutPartner | none      | actionType signedIn; multiplyLane holiday; multiplyFactor 2
        pending days without points          | columnWithoutPartner | Tasks!D9  | actionType signedIn; reward coupon-10; pendingDays (blank)
        pending days with points per unit    | columnWithoutPartner | none      | actionType purchased; pointsPerUnit 1; pendingDays 7; confirmedBy orderConfirmed
        """)
    void columns(String what, String finding, String at, String rows) {
        assertFound(finding, at, workbook().rows("Tasks", rows));
    }

    @Test
    void aColumnThatIsAlwaysBlankBelowABlankRow() {
        WorkbookBuilder book = workbook().rows("Tasks", "actionType signedIn; channel (blank); points 5");
        assertFound(
                "irrelevantColumn",
                "Tasks!C9",
                book.change(poi -> poi.getSheet("Tasks").shiftRows(9, 9, 1)));
    }

    @Test
    void aLaneWithoutAFactorInATableWithoutRows() {
        WorkbookBuilder book = workbook().table("Tasks", "actionType", "points", "multiplyLane");
        assertFound("columnWithoutPartner", "Tasks!D9", book);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        case                      | finding             | at        | rows
        more than 100,000 points  | pointsBeyondBound   | Tasks!C10 | actionType signedIn; points 100001
        100,000 points            | pointsBeyondBound   | none      | actionType signedIn; points 100000
        a percentage for a factor | factorBeyondBound   | Tasks!D10 | actionType signedIn; multiplyLane holiday; multiplyFactor 20
        ten times                 | factorBeyondBound   | none      | actionType signedIn; multiplyLane holiday; multiplyFactor 10
        once as much              | factorWithoutEffect | Tasks!D10 | actionType signedIn; multiplyLane holiday; multiplyFactor 1
        points that stack         | stackingRows        | Tasks!A10 | actionType signedIn; channel (blank); points 10 / channel app; points 5
        points that never meet    | stackingRows        | none      | actionType signedIn; points 10 / actionType shared; points 5
        120,000 points together   | stacksTooHigh       | Tasks!A10 | actionType signedIn; points 60000 / actionType signedIn, shared; points 60000
        """)
    void figures(String what, String finding, String at, String rows) {
        assertFound(finding, at, workbook().rows("Tasks", rows));
    }

    @Test
    void pointsOfWhichOnlyTheFirstRowCountsDoNotStack() {
        WorkbookBuilder book =
                workbook().rows("Tasks", "actionType signedIn; channel (blank); points 10 / channel app; points 5");
        assertFound("stackingRows", "none", book.firstOnly("Tasks"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        case                              | finding                    | at           | rows                                                              | action of the scenario
        it expects nothing                | scenarioWithoutExpectation | Scenarios!A2 | actionType signedIn; points 10                                    | actionType signedIn
        it expects no points              | scenarioWithoutExpectation | none         | actionType signedIn; points 10                                    | actionType shared; attributes target=product; expectPoints 0
        a row that it does not try        | rowWithoutScenario         | Scenarios    | actionType signedIn; points 10 / t: actionType visited; points 10 | actionType signedIn; expectPoints 10
        a row that takes a metric to meet | rowWithoutScenario         | none         | actionType signedIn; metricFrom.streak 7; points 10               | actionType signedIn; expectPoints 0
        """)
    void scenarios(String what, String finding, String at, String rows, String action) {
        WorkbookBuilder book =
                workbook().rows("Tasks", rows).list("Metrics", "连续签到 streak: kind streak; actionType signedIn");
        assertFound(finding, at, book.list("Scenarios", "s: at 2026-02-02 09:00; channel app; " + action));
    }

    @Test
    void aWorkbookWithoutScenariosHasAnotherFinding() {
        assertFound("rowWithoutScenario", "none", workbook().rows("Tasks", "actionType signedIn; points 10"));
    }

    @Test
    void stackingNamesTheRowsAndTheMostThatTheyAddUpTo() {
        WorkbookBuilder book = workbook().rows("Tasks", """
            name    | actionType | channel | points | multiplyLane | multiplyFactor
            sign-in | signedIn   |         | 10     |              |
            app     |            | app     | 5      |              |
            web     |            | web     | 100    | channel      | 2
            double  | signedIn   |         |        | holiday      | 2
            triple  | signedIn   |         |        | holiday      | 3
            """);
        assertThat(messages("stackingRows", book))
                .singleElement()
                .asString()
                .contains("“sign-in”、“web”")
                .contains("合计最多 660 分");
    }

    @Test
    void aHundredSimilarWarningsAreListedAndTheRestCounted() {
        String rows = IntStream.range(0, 1_100)
                .mapToObj(i -> "r" + i + ": actionType (blank); points " + (i + 1))
                .collect(Collectors.joining(" / "));
        List<Finding> findings = findings(workbook().rows("Tasks", rows));

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
