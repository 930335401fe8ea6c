package dev.daka.core.table;

import static dev.daka.core.table.WorkbookBuilder.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found by holding rows against each other, and where it is not. */
class WholeTablesTest {
    private static final WorkbookChecker CHECKER = new WorkbookChecker(TestDeclarations.DECLARATIONS);

    /**
     * A workbook and what is found of one kind.
     *
     * @param codes  of findings that are looked at
     * @param found  place, then code, of each; empty where it must not speak
     */
    private record Case(String what, UnaryOperator<WorkbookBuilder> made, String codes, Map<String, String> found) {
        @Override
        public String toString() {
            return what + " → " + (found.isEmpty() ? "nothing" : found);
        }
    }

    private static Case finds(String what, String code, String place, UnaryOperator<WorkbookBuilder> made) {
        return new Case(what, made, code, Map.of(place, code));
    }

    private static Case isSilent(String what, String code, UnaryOperator<WorkbookBuilder> made) {
        return new Case(what, made, code, Map.of());
    }

    /** Makes the table Tasks one whose first matching row only fires; its data then starts in row 13. */
    static UnaryOperator<WorkbookBuilder> first(UnaryOperator<WorkbookBuilder> table) {
        return book -> table.apply(book).firstOnly("Tasks");
    }

    static List<Case> maskedRows() {
        String masked = "maskedRow";
        return List.of(
                finds(
                        "an earlier row asks less",
                        masked,
                        "Tasks!A14",
                        first(book -> book.table("Tasks", "actionType", "channel", "points")
                                .row("all", "signedIn", null, 1)
                                .row("app", "signedIn", "app", 2))),
                finds(
                        "two earlier rows together",
                        masked,
                        "Tasks!A15",
                        first(book -> book.table("Tasks", "actionType", "amount", "points")
                                .row("small", "purchased", "< 100", 1)
                                .row("large", "purchased", ">= 100", 2)
                                .row("middle", "purchased", "[50..150)", 3))),
                finds(
                        "the same conditions, written in another way",
                        masked,
                        "Tasks!A14",
                        first(book -> book.table("Tasks", "weekday", "points")
                                .row("weekend", "SAT, SUN", 1)
                                .row("not on weekdays", "not MON, TUE, WED, THU, FRI", 2))),
                isSilent(
                        "a gap of a cent's width is one",
                        masked,
                        first(book -> book.table("Tasks", "actionType", "amount", "points")
                                .row("small", "purchased", "< 100", 1)
                                .row("large", "purchased", "> 100", 2)
                                .row("middle", "purchased", "[50..150)", 3))),
                isSilent(
                        "an earlier row asks more",
                        masked,
                        first(book -> book.table("Tasks", "actionType", "channel", "points")
                                .row("app", "signedIn", "app", 2)
                                .row("all", "signedIn", null, 1))),
                isSilent(
                        "a member may be in two segments",
                        masked,
                        first(book -> book.table("Tasks", "segmentIn", "points")
                                .row("new", "new", 2)
                                .row("dormant", "dormant", 1))),
                isSilent(
                        "a missing fact meets no condition",
                        masked,
                        first(book -> book.table("Tasks", "memberTier", "points")
                                .row("gold", "GOLD", 2)
                                .row("others", "not GOLD", 1)
                                .row("nobody knows", null, 3))),
                isSilent(
                        "all rows fire",
                        masked,
                        book -> book.table("Tasks", "actionType", "channel", "points")
                                .row("all", "signedIn", null, 1)
                                .row("app", "signedIn", "app", 2)),
                finds(
                        "a fallback that is not the last",
                        "rowsBelowFallback",
                        "Tasks!A13",
                        first(book -> book.table("Tasks", "actionType", "points")
                                .row("fallback", null, 1)
                                .row("sign-in", "signedIn", 2))),
                isSilent(
                        "a fallback hides rows, which is said once",
                        masked,
                        first(book -> book.table("Tasks", "actionType", "points")
                                .row("fallback", null, 1)
                                .row("sign-in", "signedIn", 2))),
                isSilent(
                        "a fallback at the end",
                        "rowsBelowFallback",
                        first(book -> book.table("Tasks", "actionType", "points")
                                .row("sign-in", "signedIn", 2)
                                .row("fallback", null, 1))));
    }

    static List<Case> unreachableRows() {
        return List.of(
                finds(
                        "two lists without a common name",
                        "contradictingConditions",
                        "Tasks!B10",
                        book -> book.table("Tasks", "channel", "channel", "points")
                                .row("r", "app, web", "h5", 1)),
                finds(
                        "a range and a start beyond it",
                        "contradictingConditions",
                        "Tasks!C10",
                        book -> book.table("Tasks", "actionType", "amount", "amountFrom", "points")
                                .row("r", "purchased", "< 100", 100, 1)),
                finds(
                        "a segment asked for and excluded",
                        "contradictingConditions",
                        "Tasks!B10",
                        book -> book.table("Tasks", "segmentIn", "segmentIn", "points")
                                .row("r", "new", "not new", 1)),
                finds(
                        "no such weekday between the dates",
                        "noSuchDay",
                        "Tasks!B10",
                        book -> book.table("Tasks", "date", "weekday", "points")
                                .row("r", "2026-10-12..2026-10-16", "SAT", 1)),
                finds(
                        "a workday in a holiday",
                        "noSuchDay",
                        "Tasks!B10",
                        book -> book.table("Tasks", "dayKind", "holiday", "points")
                                .row("r", "WORKDAY", "NATIONAL_DAY", 1)),
                finds(
                        "an amount of a sign-in",
                        "noSuchAction",
                        "Tasks!B10",
                        book -> book.table("Tasks", "actionType", "amount", "points")
                                .row("r", "signedIn", ">= 10", 1)),
                isSilent(
                        "a weekend that is worked",
                        "noSuchDay",
                        book -> book.table("Tasks", "dayKind", "weekday", "points")
                                .row("r", "MAKEUP_WORKDAY", "SAT, SUN", 1)),
                isSilent(
                        "lists with a common name",
                        "contradictingConditions",
                        book -> book.table("Tasks", "channel", "channel", "points")
                                .row("r", "app, web", "web, h5", 1)),
                isSilent(
                        "two segments at once",
                        "contradictingConditions",
                        book -> book.table("Tasks", "segmentIn", "segmentIn", "points")
                                .row("r", "new", "dormant", 1)),
                isSilent(
                        "a range that is inverted is named once",
                        "contradictingConditions",
                        book -> book.table("Tasks", "actionType", "amountFrom", "amountTo", "points")
                                .row("r", "purchased", 10, 5, 1)),
                isSilent(
                        "an amount of an action that may have one",
                        "noSuchAction",
                        book -> book.table("Tasks", "actionType", "amount", "points")
                                .row("r", "signedIn, joined", ">= 10", 1)));
    }

    static List<Case> duplicates() {
        return List.of(
                finds(
                        "the same row twice",
                        "duplicateRow",
                        "Tasks!A11",
                        book -> book.table("Tasks", "actionType", "segmentIn", "points")
                                .row("one", "signedIn", "new, dormant", 5)
                                .row("two", "signedIn", "dormant, new", 5)),
                finds(
                        "the same conditions",
                        "sameConditions",
                        "Tasks!A11",
                        book -> book.table("Tasks", "actionType", "points", "badge")
                                .row("one", "signedIn", 5, null)
                                .row("two", "signedIn", null, "inviter")),
                isSilent(
                        "other effects",
                        "duplicateRow",
                        book -> book.table("Tasks", "actionType", "points")
                                .row("one", "signedIn", 5)
                                .row("two", "signedIn", 6)),
                isSilent(
                        "other conditions",
                        "sameConditions",
                        book -> book.table("Tasks", "actionType", "points")
                                .row("one", "signedIn", 5)
                                .row("two", "shared", 6)),
                isSilent(
                        "items that take turns",
                        "sameConditions",
                        book -> book.table("Slots", "channel", "placement", "content")
                                .row("one", "app", "home.carousel", "a")
                                .row("two", "app", "home.carousel", "b")
                                .content("a", "甲", "A", null, "product", "p-1")
                                .content("b", "乙", "B", null, "product", "p-2")),
                isSilent(
                        "masked where the first fires",
                        "sameConditions",
                        first(book -> book.table("Tasks", "actionType", "points")
                                .row("one", "signedIn", 5)
                                .row("two", "signedIn", 6))));
    }

    static List<Case> columnsAndLists() {
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
                isSilent(
                        "a lane with its factor",
                        "columnWithoutPartner",
                        book -> book.table("Tasks", "actionType", "multiplyLane", "multiplyFactor")
                                .row("r", "signedIn", "holiday", 2)));
    }

    static List<Case> figures() {
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
                        "a budget for few",
                        "budgetGoneInADay",
                        "Limits!A2",
                        book -> book.table("Tasks", "actionType", "points")
                                .row("r", "signedIn", 10)
                                .limit("b", "budget", null, null, null, "campaign", "points", 9_990, "partial")),
                finds(
                        "a budget for many",
                        "budgetInADay",
                        "Limits!A2",
                        book -> book.table("Tasks", "actionType", "points")
                                .row("r", "signedIn", 10)
                                .limit("b", "budget", null, null, null, "campaign", "points", 9_991, "partial")),
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

    static List<Case> scenarios() {
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
    @MethodSource({"maskedRows", "unreachableRows", "duplicates", "columnsAndLists", "figures", "scenarios"})
    void isFoundWhereItIsAndNowhereElse(Case one) {
        assertThat(findings(one.made))
                .filteredOn(finding -> finding.code().equals(one.codes))
                .extracting(Mistaken::place, Finding::code)
                .containsExactlyElementsOf(one.found.entrySet().stream()
                        .map(entry -> tuple(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static List<Finding> findings(UnaryOperator<WorkbookBuilder> made) {
        return CHECKER.check(made.apply(workbook()).stream()).findings();
    }

    private static List<String> messages(String code, UnaryOperator<WorkbookBuilder> made) {
        return findings(made).stream()
                .filter(finding -> finding.code().equals(code))
                .map(finding -> finding.message().zh())
                .toList();
    }

    @Test
    void noneIsAnError() {
        assertThat(findings(maskedRows().get(1).made()))
                .isNotEmpty()
                .noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void aMaskedRowNamesAllThatMaskIt() {
        assertThat(messages("maskedRow", maskedRows().get(1).made()))
                .singleElement()
                .asString()
                .contains("“small”、“large”");
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
    void gapsAreSaidInWords() {
        assertThat(messages(
                        "situationWithoutRow",
                        first(book -> book.table("Tasks", "actionType", "channel", "amount", "points")
                                .row("app", "purchased", "app", null, 3)
                                .row("small", "purchased", null, "< 100", 1)
                                .row("large", "purchased", "not wechatMini", ">= 100", 2))))
                .containsExactly("没有规则回答这种情况：渠道 = 微信小程序 wechatMini 且 金额 ≥ 100");
    }

    @Test
    void aTableThatAnswersEverythingHasNoGaps() {
        assertThat(messages(
                        "situationWithoutRow",
                        first(book -> book.table("Tasks", "actionType", "amount", "points")
                                .row("small", "purchased", "0..99.99", 1)
                                .row("large", "purchased", ">= 100", 2)
                                .row("sign-in", "signedIn", null, 3))))
                .isEmpty();
    }

    @Test
    void aTableThatTakesAllRowsMayLeaveGaps() {
        assertThat(messages(
                        "situationWithoutRow",
                        book -> book.table("Tasks", "actionType", "amount", "points")
                                .row("small", "purchased", "< 100", 1)))
                .isEmpty();
    }

    @Test
    void placementsAreLookedAtOneByOne() {
        assertThat(messages(
                        "placementWithoutContent",
                        book -> book.table("Slots", "memberTier", "placement", "content")
                                .row("one", "GOLD, PLATINUM", "home.popup", "a")
                                .row("two", null, "home.nav", "a")
                                .content("a", "甲", "A", null, "product", "p-1")))
                .containsExactly("运营位 首页弹窗 home.popup 在这种情况下没有内容：会员等级 = 普通会员 BASIC, 银卡会员 SILVER");
    }

    @Test
    void atMostTenGapsAreListed() {
        List<Finding> findings = findings(first(book -> {
            WorkbookBuilder table = book.table("Tasks", "actionType", "amount", "points");
            for (int i = 0; i < 40; i += 2) {
                table.row("r" + i, "purchased", String.valueOf(i), 1 + i);
            }
            return table;
        }));

        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("situationWithoutRow"))
                .hasSize(10);
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("furtherSituations"))
                .hasSize(1);
    }
}
