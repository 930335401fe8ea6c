package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.Found.assertFound;
import static dev.daka.core.workbook.read.Found.findings;
import static dev.daka.core.workbook.read.Found.messages;
import static dev.daka.core.workbook.read.WorkbookBuilder.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Findings from comparing the rows of a table with one another. {@link SheetText} says how the rows are written; the
 * first one gives 1 point, the second one 2, and so on.
 */
class WholeTablesTest {
    /** Rows start in row 10 of the sheet. */
    private static WorkbookBuilder allFire(String rows) {
        String[] each = rows.split(" / ", -1);
        return workbook()
                .rows(
                        "Tasks",
                        IntStream.range(0, each.length)
                                .mapToObj(i -> each[i] + "; points " + (i + 1))
                                .collect(Collectors.joining(" / ")));
    }

    /** Rows start in row 13 of the sheet. */
    private static WorkbookBuilder firstFires(String rows) {
        return allFire(rows).firstOnly("Tasks");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        case                                             | finding           | at        | rows
        an earlier row asks less                         | maskedRow         | Tasks!A14 | actionType signedIn; channel (blank) / actionType signedIn; channel app
        two earlier rows together                        | maskedRow         | Tasks!A15 | amount < 100 / amount >= 100 / amount [50..150)
        the same conditions, in another form             | maskedRow         | Tasks!A14 | weekday SAT, SUN / weekday not MON, TUE, WED, THU, FRI
        an amount of 100 is left over                    | maskedRow         | none      | amount < 100 / amount > 100 / amount [50..150)
        an earlier row asks more                         | maskedRow         | none      | actionType signedIn; channel app / actionType signedIn
        a member may be in two segments                  | maskedRow         | none      | segmentIn new / segmentIn dormant
        a missing fact meets no condition                | maskedRow         | none      | memberTier GOLD / memberTier not GOLD / nobody knows: memberTier (blank)
        a fallback that is not the last                  | rowsBelowFallback | Tasks!A13 | actionType (blank) / actionType signedIn
        rows below a fallback, said by rowsBelowFallback | maskedRow         | none      | actionType (blank) / actionType signedIn
        a fallback at the end                            | rowsBelowFallback | none      | actionType signedIn / actionType (blank)
        the same conditions twice                        | sameConditions    | none      | actionType signedIn / actionType signedIn
        """)
    void rowsOfWhichOnlyTheFirstFires(String what, String finding, String at, String rows) {
        assertFound(finding, at, firstFires(rows));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        case                                         | finding                 | at        | rows
        all rows fire                                | maskedRow               | none      | actionType signedIn; channel (blank) / actionType signedIn; channel app
        two lists without a common name              | contradictingConditions | Tasks!B10 | channel app, web; channel h5
        lists with a common name                     | contradictingConditions | none      | channel app, web; channel web, h5
        a range and a start beyond it                | contradictingConditions | Tasks!C10 | actionType purchased; amount < 100; amountFrom 100
        a range upside down, said by another finding | contradictingConditions | none      | actionType purchased; amountFrom 10; amountTo 5
        a segment asked for and excluded             | contradictingConditions | Tasks!B10 | segmentIn new; segmentIn not new
        two segments at once                         | contradictingConditions | none      | segmentIn new; segmentIn dormant
        no such weekday between the dates            | noSuchDay               | Tasks!B10 | date 2026-10-12..2026-10-16; weekday SAT
        a workday in a holiday                       | noSuchDay               | Tasks!B10 | dayKind WORKDAY; holiday NATIONAL_DAY
        a make-up workday at a weekend               | noSuchDay               | none      | dayKind MAKEUP_WORKDAY; weekday SAT, SUN
        an amount of a sign-in                       | noSuchAction            | Tasks!B10 | actionType signedIn; amount >= 10
        an amount of an action that may have one     | noSuchAction            | none      | actionType signedIn, joined; amount >= 10
        other conditions                             | sameConditions          | none      | actionType signedIn / actionType shared
        other effects                                | duplicateRow            | none      | actionType signedIn / actionType signedIn
        """)
    void rowsThatAllFire(String what, String finding, String at, String rows) {
        assertFound(finding, at, allFire(rows));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        case                                       | metric of sign-ins                                | condition       | at
        a streak beyond its cycle                  | kind streak; cycle 7                              | metricFrom.m 8  | Tasks!C10
        a streak that its cycle reaches            | kind streak; cycle 7                              | metricFrom.m 7  | none
        more days than count                       | kind distinctDays; days 30                        | metric.m > 30   | Tasks!C10
        more days than there are between two dates | kind distinctDays; from 2026-10-01; to 2026-10-07 | metricFrom.m 8  | Tasks!C10
        more times than days                       | kind count; days 30                               | metricFrom.m 31 | none
        """)
    void figuresThatAMetricNeverReaches(String what, String metric, String condition, String at) {
        WorkbookBuilder book = allFire("actionType signedIn; " + condition);
        assertFound("metricOutOfReach", at, book.list("Metrics", "m: actionType signedIn; " + metric));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        case                  | finding        | at        | rows
        the same row twice    | duplicateRow   | Tasks!A11 | actionType signedIn; segmentIn new, dormant; points 5 / actionType signedIn; segmentIn dormant, new; points 5
        the same conditions   | sameConditions | Tasks!A11 | actionType signedIn; points 5; badge (blank) / actionType signedIn; badge inviter
        items that take turns | sameConditions | none      | channel app; placement home.carousel; content a / channel app; placement home.carousel; content b
        """)
    void rowsThatAreAlike(String what, String finding, String at, String rows) {
        assertFound(finding, at, workbook().rows("Tasks", rows).list("Content", """
            id | title | titleEn | jump    | target
            a  | 甲    | A       | product | p-1
            b  | 乙    | B       | product | p-2
            """));
    }

    @Test
    void noneIsAnError() {
        assertThat(findings(firstFires("amount < 100 / amount >= 100 / amount [50..150)")))
                .extracting(Finding::severity)
                .isNotEmpty()
                .doesNotContain(Severity.ERROR);
    }

    @Test
    void namesAllRowsThatMaskARow() {
        assertThat(messages(
                        "maskedRow",
                        firstFires("small: amount < 100 / large: amount >= 100 / middle: amount [50..150)")))
                .singleElement()
                .asString()
                .contains("“small”、“large”");
    }

    @Test
    void describesASituationWithoutARow() {
        WorkbookBuilder book = workbook().rows("Tasks", """
            name  | actionType | channel        | amount | points
            app   | purchased  | app            |        | 3
            small | purchased  |                | < 100  | 1
            large | purchased  | not wechatMini | >= 100 | 2
            """);
        assertThat(messages("situationWithoutRow", book.firstOnly("Tasks")))
                .containsExactly("这种情况没有规则：渠道 = 微信小程序 wechatMini 且 金额 ≥ 100");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        case                                        | rows
        small and large amounts, and another action | actionType purchased; amount 0..99.99 / actionType purchased; amount >= 100 / actionType signedIn
        a streak of 8, which is impossible          | actionType signedIn; metric.streak 0..3 / actionType signedIn; metric.streak 4..7
        """)
    void everySituationHasARow(String what, String rows) {
        assertThat(messages(
                        "situationWithoutRow",
                        firstFires(rows).list("Metrics", "连续签到 streak: kind streak; actionType signedIn; cycle 7")))
                .isEmpty();
    }

    @Test
    void aTableWhoseRowsAllFireMayLeaveGaps() {
        assertThat(messages("situationWithoutRow", allFire("actionType purchased; amount < 100")))
                .isEmpty();
    }

    @Test
    void placementsAreCheckedSeparately() {
        WorkbookBuilder book =
                workbook().rows("Slots", """
                    name | memberTier     | placement  | content
                    one  | GOLD, PLATINUM | home.popup | a
                    two  |                | home.nav   | a
                    """).list("Content", "a: title 甲; titleEn A; jump product; target p-1");
        assertThat(messages("placementWithoutContent", book))
                .containsExactly("运营位 首页弹窗 home.popup 在这种情况下没有内容：会员等级 = 普通会员 BASIC, 银卡会员 SILVER");
    }

    @Test
    void atMostTenGapsAreListed() {
        String everySecondAmount = IntStream.range(0, 20)
                .mapToObj(i -> "r" + i + ": actionType purchased; amount " + 2 * i)
                .collect(Collectors.joining(" / "));

        assertThat(findings(firstFires(everySecondAmount)))
                .extracting(Finding::code)
                .filteredOn(code -> code.equals("situationWithoutRow") || code.equals("furtherSituations"))
                .hasSize(11)
                .containsOnlyOnce("furtherSituations");
    }
}
