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

/** Findings from comparing rows with one another, and cases without a finding. */
class WholeTablesTest {
    static List<Found> maskedRows() {
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

    static List<Found> unreachableRows() {
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
                finds(
                        "a streak beyond its cycle",
                        "metricOutOfReach",
                        "Tasks!C10",
                        book -> book.table("Tasks", "actionType", "metricFrom.streak", "points")
                                .row("r", "signedIn", 8, 1)
                                .metric("连续签到 streak", "streak", "signedIn", null, null, null, 7)),
                isSilent(
                        "a streak that its cycle reaches",
                        "metricOutOfReach",
                        book -> book.table("Tasks", "actionType", "metricFrom.streak", "points")
                                .row("r", "signedIn", 7, 1)
                                .metric("连续签到 streak", "streak", "signedIn", null, null, null, 7)),
                finds(
                        "more days than count",
                        "metricOutOfReach",
                        "Tasks!C10",
                        book -> book.table("Tasks", "actionType", "metric.days", "points")
                                .row("r", "signedIn", "> 30", 1)
                                .metric("签到天数 days", "distinctDays", "signedIn", null, null, 30)),
                finds(
                        "more days than there are between two dates",
                        "metricOutOfReach",
                        "Tasks!C10",
                        book -> book.table("Tasks", "actionType", "metricFrom.days", "points")
                                .row("r", "signedIn", 8, 1)
                                .metric("签到天数 days", "distinctDays", "signedIn", "2026-10-01", "2026-10-07")),
                isSilent(
                        "more times than days",
                        "metricOutOfReach",
                        book -> book.table("Tasks", "actionType", "metricFrom.times", "points")
                                .row("r", "signedIn", 31, 1)
                                .metric("签到次数 times", "count", "signedIn", null, null, 30)),
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

    static List<Found> duplicates() {
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

    @ParameterizedTest(name = "{0}")
    @MethodSource({"maskedRows", "unreachableRows", "duplicates"})
    void isFoundAtItsPlaceOnly(Found one) {
        one.verify();
    }

    @Test
    void noneIsAnError() {
        assertThat(findings(maskedRows().get(1).made()))
                .isNotEmpty()
                .noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void namesAllRowsThatMaskARow() {
        assertThat(messages("maskedRow", maskedRows().get(1).made()))
                .singleElement()
                .asString()
                .contains("“small”、“large”");
    }

    @Test
    void describesGapsInWords() {
        assertThat(messages(
                        "situationWithoutRow",
                        first(book -> book.table("Tasks", "actionType", "channel", "amount", "points")
                                .row("app", "purchased", "app", null, 3)
                                .row("small", "purchased", null, "< 100", 1)
                                .row("large", "purchased", "not wechatMini", ">= 100", 2))))
                .containsExactly("这种情况没有规则：渠道 = 微信小程序 wechatMini 且 金额 ≥ 100");
    }

    @Test
    void aTableThatMatchesEverythingHasNoGaps() {
        assertThat(messages(
                        "situationWithoutRow",
                        first(book -> book.table("Tasks", "actionType", "amount", "points")
                                .row("small", "purchased", "0..99.99", 1)
                                .row("large", "purchased", ">= 100", 2)
                                .row("sign-in", "signedIn", null, 3))))
                .isEmpty();
    }

    @Test
    void impossibleValuesOfAMetricAreNoGap() {
        assertThat(messages(
                        "situationWithoutRow",
                        first(book -> book.table("Tasks", "actionType", "metric.streak", "points")
                                .row("some", "signedIn", "0..3", 1)
                                .row("more", "signedIn", "4..7", 2)
                                .metric("连续签到 streak", "streak", "signedIn", null, null, null, 7))))
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
    void placementsAreCheckedSeparately() {
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
