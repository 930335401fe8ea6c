package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.Found.findings;
import static dev.daka.core.workbook.read.WorkbookBuilder.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import java.util.List;

/** A good workbook, and what must be found if it has one mistake. */
public final class Mistaken {
    private Mistaken() {}

    /** Columns from B: action type, amounts, times, dates, segments, share target, streak; from L: the effects. */
    public static WorkbookBuilder good() {
        return workbook()
                .rows("Tasks", """
                    name | actionType     | amountFrom | amountTo | timeFrom | timeTo | dateFrom   | dateTo     | segmentIn | attribute.target | metricFrom.streak | points | multiplyLane | multiplyFactor | placement              | content | priority
                    购物 | 购买 purchased | 0          | 100      | 08:00    | 20:00  | 2026-02-01 | 2026-02-28 | new       |                  | 7                 | 10     |              |                |                        |         |
                    节日 | signedIn       |            |          |          |        |            |            |           |                  |                   |        | holiday      | 2              |                        |         |
                    首页 | shared         |            |          |          |        |            |            |           | product          |                   |        |              |                | 首页轮播 home.carousel | banner  | 3
                    """)
                .list("Metrics", "连续签到 streak: kind 连续天数 streak; actionType 签到 signedIn; cycle 7")
                .list("Limits", "每日上限: cap 100 points; table Tasks; rule 购物; period day")
                .list(
                        "Content",
                        "banner: title 横幅; titleEn Banner; image https://img.example.com/1.png; jump 商品 product;"
                                + " target p-1")
                .list("Scenarios", """
                    scenario | tier | segments | registeredOn | at               | actionType | channel | amount | attributes     | expectPoints
                    一天     | GOLD | new      | 2024-01-01   | 2026-02-02 09:00 | signedIn   | app     |        |                |
                             |      |          |              | 2026-02-03 09:00 | shared     | app     |        | target=product | 0
                             |      |          |              | 2026-02-04 09:00 | purchased  | app     | 50     |                |
                    """);
    }

    /** Expects the finding at its place, such as {@code Tasks!B10}, and no errors with another code. */
    static void assertMistake(Severity severity, String code, String place, WorkbookBuilder book) {
        List<Finding> findings = findings(book);
        assertThat(findings)
                .extracting(Finding::severity, Finding::code, Found::place)
                .contains(tuple(severity, code, place));
        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::code)
                .as("there are no other errors: %s", findings)
                .containsOnly(severity == Severity.ERROR ? new String[] {code} : new String[0]);
    }
}
