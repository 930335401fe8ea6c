package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.WorkbookBuilder.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A good workbook with one mistake, and the finding that must name it.
 *
 * @param what     the mistake, in words
 * @param mistake  makes the mistake
 * @param severity severity of the finding
 * @param code     code of the finding
 * @param place    place of the finding, such as {@code Tasks!B10}, {@code Limits}, or empty for the file
 */
public record Mistaken(
        String what, UnaryOperator<WorkbookBuilder> mistake, Severity severity, String code, String place) {
    static Mistaken error(String what, UnaryOperator<WorkbookBuilder> mistake, String code, String place) {
        return new Mistaken(what, mistake, Severity.ERROR, code, place);
    }

    /** Puts a wrong text into a cell. */
    static Mistaken cell(String place, Object value, String code) {
        return error(place + " = " + value, workbook -> workbook.cell(place, value), code, place);
    }

    /** Columns from B: action type, amounts, times, dates, segments, share target, streak; from L: the effects. */
    public static WorkbookBuilder good() {
        return workbook()
                .table(
                        "Tasks",
                        "actionType",
                        "amountFrom",
                        "amountTo",
                        "timeFrom",
                        "timeTo",
                        "dateFrom",
                        "dateTo",
                        "segmentIn",
                        "attribute.target",
                        "metricFrom.streak",
                        "points",
                        "multiplyLane",
                        "multiplyFactor",
                        "placement",
                        "content",
                        "priority")
                .row("购物", "购买 purchased", 0, 100, "08:00", "20:00", "2026-02-01", "2026-02-28", "new", null, 7, 10)
                .row("节日", "signedIn", null, null, null, null, null, null, null, null, null, null, "holiday", 2)
                .row(
                        "首页",
                        "shared",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "product",
                        null,
                        null,
                        null,
                        null,
                        "首页轮播 home.carousel",
                        "banner",
                        3)
                .metric("连续签到 streak", "连续天数 streak", "签到 signedIn", null, null, null, 7)
                .limit("每日上限", "cap", null, "Tasks", "购物", "day", "points", 100, "partial")
                .content("banner", "横幅", "Banner", "https://img.example.com/1.png", "商品 product", "p-1")
                .scenario("一天", "GOLD", "new", "2024-01-01", "2026-02-02 09:00", "signedIn", "app")
                .scenario(null, null, null, null, "2026-02-03 09:00", "shared", "app", null, "target=product", null, 0)
                .scenario(null, null, null, null, "2026-02-04 09:00", "purchased", "app", 50);
    }

    void isFound() {
        List<Finding> findings = new WorkbookChecker(TestDeclarations.DECLARATIONS)
                .check(mistake.apply(good()).stream())
                .findings();
        assertThat(findings)
                .extracting(Finding::severity, Finding::code, Mistaken::place)
                .contains(tuple(severity, code, place));
        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::code)
                .as("there are no other findings: %s", findings)
                .containsOnly(severity == Severity.ERROR ? new String[] {code} : new String[0]);
    }

    public static String place(Finding finding) {
        if (finding.sheet() == null) {
            return "";
        }
        return finding.cell() == null
                ? finding.sheet()
                : finding.sheet() + "!" + Objects.requireNonNull(finding.cell());
    }

    @Override
    public String toString() {
        return what + " → " + code;
    }
}
