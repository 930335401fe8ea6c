package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.Mistaken.cell;
import static dev.daka.core.workbook.read.Mistaken.error;
import static dev.daka.core.workbook.read.Mistaken.good;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import dev.daka.core.vocabulary.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {
    private static final WorkbookChecker CHECKER = new WorkbookChecker(TestDeclarations.DECLARATIONS);

    @Test
    void aGoodWorkbookHasNone() {
        CheckResult result = CHECKER.check(good().stream());

        assertThat(result.findings()).isEmpty();
        assertThat(result.workbook()).isPresent();
    }

    private static Mistaken warning(String what, String place, String value, String code) {
        return new Mistaken(what, book -> book.cell(place, value), Severity.WARNING, code, place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://example.com:8443/a/b.png?c=d&e=f#g",
                "https://img.example.com/%E4%BC%9A%E5%91%98/1.png",
                "https://例子.中国/会员?id=1",
                "https://京东jd.com/1.png",
                "https://192.0.2.7/1.png"
            })
    void usualAddressesAreAccepted(String address) {
        assertThat(CHECKER.check(good().cell("Content!D2", address).stream()).findings())
                .isEmpty();
    }

    static List<Mistaken> structure() {
        return List.of(
                error(
                        "sheet with a mistyped name",
                        book -> book.change(poi -> poi.createSheet("Limts")),
                        "unknownSheet",
                        "Limts"),
                cell("Tasks!A1", "Declare", "technicalCellDiffers"),
                cell("Tasks!B2", "java.lang.Runtime", "technicalCellDiffers"),
                cell("Tasks!C2", "Functions", "textBeside"),
                cell("Tasks!B4", "Functions", "textBeside"),
                cell("Tasks!A4", "RuleTable Other", "titleIsAKeyword"),
                cell("Tasks!A5", "RuleTable Other", "technicalCellDiffers"),
                cell("Tasks!A6", "DESCRIPTION", "technicalCellDiffers"),
                cell("Tasks!B6", "Customer", "unknownKeyword"),
                cell("Tasks!L6", "PRIORITY", "unknownKeyword"),
                cell("Tasks!B7", "o : Object", "technicalCellDiffers"),
                cell("Tasks!L7", "occasion", "textBeside"),
                cell("Tasks!L8", "Runtime.getRuntime().exec(\"$param\");", "unknownSnippet"),
                cell("Tasks!B8", "actionType == CellText.key(\"$param\") ", "unknownSnippet"),
                cell("Tasks!K8", "metric(\"strek\") >= CellText.decimal(\"$param\")", "unknownMetric"),
                cell("Tasks!C9", "金额", "labelDiffers"),
                cell("Tasks!A9", "名字", "labelDiffers"),
                error(
                        "an effect twice",
                        book -> book.cell("Tasks!Q8", "proposal.row(drools).points(\"$param\");")
                                .cell("Tasks!Q9", "积分")
                                .cell("Tasks!Q12", null),
                        "doubledColumn",
                        "Tasks!Q8"),
                error(
                        "hit policy without the rows for Drools",
                        book -> book.cell("Tasks!A4", "命中方式 hitPolicy").cell("Tasks!B4", "第一条 first"),
                        "hitPolicyDisagrees",
                        "Tasks!B4"),
                error(
                        "half of the rows for Drools",
                        book -> book.cell("Tasks!A4", "Sequential").cell("Tasks!B4", "true"),
                        "hitPolicyDisagrees",
                        "Tasks!A4"),
                error("no keyword", book -> book.cell("Tasks!Q6", null), "columnWithoutKeyword", "Tasks!Q6"),
                error(
                        "objects not merged",
                        book -> book.change(poi -> poi.getSheet("Tasks").removeMergedRegion(0)),
                        "conditionsApart",
                        "Tasks!B7"),
                error(
                        "merged data",
                        book -> book.change(
                                poi -> poi.getSheet("Tasks").addMergedRegion(CellRangeAddress.valueOf("C11:C12"))),
                        "mergedCells",
                        "Tasks!C11"),
                error("blank row", book -> book.cell("Tasks!A14", "尾").cell("Tasks!L14", 5), "blankRow", "Tasks!A13"),
                cell("Tasks!R10", "注意", "textBeside"),
                error(
                        "hidden row",
                        book -> book.change(poi -> row(poi, 10).setZeroHeight(true)),
                        "hiddenRow",
                        "Tasks!A11"),
                error(
                        "row of no height",
                        book -> book.change(poi -> row(poi, 10).setHeight((short) 0)),
                        "hiddenRow",
                        "Tasks!A11"),
                error(
                        "hidden column",
                        book -> book.change(poi -> poi.getSheet("Tasks").setColumnHidden(2, true)),
                        "hiddenColumn",
                        "Tasks!C10"),
                error(
                        "hidden names",
                        book -> book.change(poi -> poi.getSheet("Tasks").setColumnHidden(0, true)),
                        "hiddenColumn",
                        "Tasks!A10"),
                error(
                        "hidden limit",
                        book -> book.change(
                                poi -> poi.getSheet("Limits").getRow(1).setZeroHeight(true)),
                        "hiddenRow",
                        "Limits!A2"),
                error(
                        "hidden sheet",
                        book -> book.change(poi -> poi.setSheetHidden(poi.getSheetIndex("Limits"), true)),
                        "hiddenSheet",
                        "Limits"),
                error(
                        "very hidden sheet",
                        book -> book.change(
                                poi -> poi.setSheetVisibility(poi.getSheetIndex("Tasks"), SheetVisibility.VERY_HIDDEN)),
                        "hiddenSheet",
                        "Tasks"),
                error(
                        "a row with a comment only",
                        book -> book.change(poi -> comment(poi, "Tasks!C14")),
                        "commentOnlyRow",
                        "Tasks!C14"),
                cell("Limits!C1", "种类 sort", "unknownHeader"),
                cell("Limits!J2", "注意", "textBeside"));
    }

    static List<Mistaken> cells() {
        return List.of(
                cell("Tasks!B10", "签到 singedIn", "unknownName"),
                cell("Tasks!B10", "分享 signedIn", "labelDisagrees"),
                cell("Tasks!B10", "签到", "unknownName"),
                cell("Tasks!C10", "一百", "notANumber"),
                cell("Tasks!C10", "1,23", "notANumber"),
                cell("Tasks!C10", "$5", "notANumber"),
                cell("Tasks!C10", -1, "outOfBounds"),
                format("Tasks!D10", 0.125, "0%", "numberLooksDifferent"),
                format("Tasks!D10", 0.125, "0.0", "numberLooksDifferent"),
                format("Tasks!C10", 1.5, "0", "numberLooksDifferent"),
                cell("Tasks!D10", 1.2345678901234568E17, "numberLooksDifferent"),
                cell("Tasks!E10", "8点", "notATime"),
                cell("Tasks!F10", "24:01", "notATime"),
                cell("Tasks!G10", "2026-02-30", "notADate"),
                cell("Tasks!G10", "10/1/2026", "notADate"),
                format("Tasks!G10", LocalDate.of(2026, 2, 1), "m月d日", "dateLooksDifferent"),
                format("Campaign!B5", LocalDate.of(2026, 2, 1), "m/d", "dateLooksDifferent"),
                cell("Tasks!I10", "非 新客 new，沉睡", "unknownName"),
                cell("Tasks!I10", "new,", "blankInList"),
                cell("Tasks!I10", "new, dorment", "unknownName"),
                cell("Tasks!J10", "film", "unknownName"),
                cell("Tasks!L10", 0, "outOfBounds"),
                cell("Tasks!L10", 1_000_001, "outOfBounds"),
                cell("Tasks!L10", 1.5, "notAWholeNumber"),
                cell("Tasks!L10", true, "notAWholeNumber"),
                cell("Tasks!P12", "bannner", "unknownName"),
                cell("Tasks!A12", "首\"页", "forbiddenCharacter"),
                error(
                        "formula",
                        book -> book.change(
                                poi -> WorkbookBuilder.cell(poi, "Tasks!L10").setCellFormula("1+1")),
                        "formula",
                        "Tasks!L10"),
                error(
                        "error value",
                        book -> book.change(
                                poi -> WorkbookBuilder.cell(poi, "Tasks!L10").setCellErrorValue((byte) 7)),
                        "brokenCell",
                        "Tasks!L10"));
    }

    static List<Mistaken> rules() {
        return List.of(
                error("a name twice", book -> book.cell("Tasks!A11", "购物"), "duplicateRuleName", "Tasks!A11"),
                error("no name", book -> book.cell("Tasks!A11", null), "missingValue", "Tasks!A11"),
                other(
                        Severity.WARNING,
                        "no effect",
                        book -> book.cell("Tasks!L10", null),
                        "ruleWithoutEffect",
                        "Tasks!A10"),
                other(
                        Severity.NOTICE,
                        "no condition",
                        book -> book.cell("Tasks!B11", null),
                        "ruleWithoutConditions",
                        "Tasks!A11"),
                error("no factor", book -> book.cell("Tasks!N11", null), "incompleteEffect", "Tasks!M11"),
                error("no lane", book -> book.cell("Tasks!M11", null), "incompleteEffect", "Tasks!N11"),
                error("no content", book -> book.cell("Tasks!P12", null), "incompleteEffect", "Tasks!O12"),
                error("days without points", book -> orders(book, null, 7, null), "incompleteEffect", "Orders!E10"),
                error(
                        "confirmation without points",
                        book -> orders(book, null, null, "orderConfirmed"),
                        "incompleteEffect",
                        "Orders!F10"),
                error("no days", book -> orders(book, 5, 0, null), "outOfBounds", "Orders!E10"),
                error("eleven years", book -> orders(book, 5, 4015, null), "outOfBounds", "Orders!E10"),
                error(
                        "confirmed by what says nothing of what it confirms",
                        book -> orders(book, 5, null, "购买 purchased"),
                        "confirmsNothing",
                        "Orders!F10"),
                error(
                        "confirmed by what is no action",
                        book -> orders(book, 5, 7, "orderConfirm"),
                        "unknownName",
                        "Orders!F10"),
                error("amounts swapped", book -> book.cell("Tasks!C10", 101), "invertedRange", "Tasks!C10"),
                error("times equal", book -> book.cell("Tasks!E10", "20:00"), "invertedRange", "Tasks!E10"),
                error("dates swapped", book -> book.cell("Tasks!H10", "2026-01-31"), "invertedRange", "Tasks!G10"),
                other(
                        Severity.WARNING,
                        "date after the end",
                        book -> book.cell("Tasks!H10", "2027-01-01"),
                        "dateOutsideCampaign",
                        "Tasks!H10"),
                other(
                        Severity.WARNING,
                        "year without holidays",
                        book -> book.table("Days", "holiday", "points")
                                .row("国庆", "NATIONAL_DAY", 5)
                                .fact("结束日期 endsOn", "2050-01-01"),
                        "yearWithoutCalendar",
                        "Campaign"),
                other(
                        Severity.WARNING,
                        "limit that fits no rule",
                        book -> book.limit("无用", "cap", null, null, "首页", "day", "times", 1, "withhold"),
                        "unusedLimit",
                        "Limits!A3"),
                other(
                        Severity.NOTICE,
                        "metric without a rule",
                        book -> book.metric("访问 visits", "count"),
                        "unusedMetric",
                        "Metrics!A3"),
                other(
                        Severity.NOTICE,
                        "content without a rule",
                        book -> book.content("spare", "备", "Spare", null, "product", "p-2"),
                        "unusedContent",
                        "Content!A3"));
    }

    private static WorkbookBuilder orders(
            WorkbookBuilder book, @Nullable Object points, @Nullable Object days, @Nullable Object confirmedBy) {
        return book.table("Orders", "actionType", "points", "reward", "pendingDays", "confirmedBy")
                .row("下单", "purchased", points, "coupon-10", days, confirmedBy);
    }

    @Test
    void listsTheTypesThatCanConfirm() {
        assertThat(CHECKER.check(orders(good(), 5, null, "invited").stream()).findings())
                .filteredOn(finding -> finding.code().equals("confirmsNothing"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message().zh()).contains("邀请好友", "confirms");
                    assertThat(finding.cure().zh()).contains("确认收货 orderConfirmed");
                    assertThat(finding.cure().en()).contains("orderConfirmed");
                });
    }

    @Test
    void suggestsTheNearestCurrency() {
        assertThat(CHECKER.check(good().fact("币种 currency", "coin").stream()).findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.cure()).isEqualTo(new Label("是不是“金币 coins”？", "Did you mean '金币 coins'?")));
    }

    static List<Mistaken> lists() {
        return List.of(
                error("no such currency", book -> book.fact("币种 currency", "gold"), "unknownName", "Campaign!B8"),
                cell("Campaign!B1", "春节", "notAKey"),
                cell("Campaign!B4", "Asia/Shanghia", "unknownZone"),
                cell("Campaign!B6", "2025-12-31", "campaignEndsBeforeItStarts"),
                cell("Campaign!B7", "XX", "unknownCalendar"),
                cell("Campaign!A8", "同组 withinLan", "unknownName"),
                cell("Metrics!B2", "总数 total", "unknownName"),
                cell("Metrics!C2", "签倒 signIn", "unknownName"),
                cell("Limits!D2", "Task", "unknownName"),
                cell("Limits!E2", "签", "unknownName"),
                cell("Limits!A2", "上限,每日", "commaInName"),
                cell("Limits!H2", 0, "outOfBounds"),
                cell("Content!D2", "javascript:alert(1)", "notAnAddress"),
                cell("Content!D2", "https://user:pw@example.com/1.png", "userInAddress"),
                cell("Content!D2", "https://example.com@evil.example/1.png", "userInAddress"),
                cell("Content!D2", "https://example.com/\"><script>alert(1)</script>", "unsafeCharacter"),
                cell("Content!D2", "https://example.com/\u202Egnp.1", "hiddenCharacter"),
                cell("Content!D2", "https://exam\u200Bple.com/1.png", "hiddenCharacter"),
                cell("Content!D2", "https://ex\u0430mple.com/1.png", "mixedScripts"),
                cell("Content!D2", "https://xn--exmple-4nf.com/1.png", "mixedScripts"),
                cell("Content!D2", "https:///1.png", "noHost"),
                cell("Content!D2", "https://example..com/1.png", "noHost"),
                cell("Content!B2", "\u202E横幅", "hiddenCharacter"),
                cell("Content!C2", "Ban\u2066ner", "hiddenCharacter"),
                warning("punycode of one script", "Content!D2", "https://xn--80ak6aa92e.com/1.png", "foreignHost"),
                warning(
                        "letters of another script",
                        "Content!D2",
                        "https://\u0430\u0440\u0440\u04CF\u0435.com/1",
                        "foreignHost"),
                cell("Scenarios!B2", "VIP", "unknownName"),
                cell("Scenarios!E2", "2026-02-30 09:00", "notADateTime"),
                cell("Scenarios!E3", "2026-02-01 09:00", "stepsGoBackInTime"),
                cell("Scenarios!H2", 5, "actionHasNoAmount"),
                cell("Scenarios!I3", "target=film", "unknownName"),
                cell("Scenarios!I2", "courseId：c-9", "notAnAttribute"),
                cell("Scenarios!L2", "coupon-10", "notAnEffect"),
                cell("Scenarios!L2", "grantReward:coupon-11", "unknownName"),
                cell("Scenarios!M2", "baner", "unknownName"),
                cell("Scenarios!N2", "每日上线", "unknownName"),
                cell("Scenarios!B3", "GOLD", "memberChangesMidway"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"structure", "cells", "rules", "lists"})
    void aMistakeIsFoundAtItsPlace(Mistaken mistaken) {
        mistaken.isFound();
    }

    @Test
    void theCureSuggestsTheNearestName() {
        assertThat(CHECKER.check(good().cell("Tasks!B10", "签到 singedIn").stream())
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.cure().zh()).contains("签到 signedIn");
                    assertThat(finding.cure().en()).contains("签到 signedIn");
                });
    }

    @Test
    void allAreCollectedAndErrorsComeFirst() {
        WorkbookBuilder book = good().cell("Limits!H2", 0)
                .cell("Tasks!L10", null)
                .cell("Tasks!B11", "x")
                .cell("Campaign!B4", "x");

        assertThat(CHECKER.check(book.stream()).findings())
                .extracting(Mistaken::place)
                .startsWith("Campaign!B4", "Tasks!B11", "Limits!H2")
                .contains("Tasks!A10");
    }

    @Test
    void hiddenTechnicalRowsAndCommentsOnContentAreAccepted() {
        WorkbookBuilder book = good().change(poi -> {
            row(poi, 0).setZeroHeight(true);
            row(poi, 7).setZeroHeight(true);
            poi.getSheet("Tasks").setColumnHidden(30, true);
            comment(poi, "Tasks!B9");
            comment(poi, "Tasks!C11");
            poi.createSheet("Empty");
        });

        assertThat(CHECKER.check(book.stream()).findings())
                .extracting(Finding::code)
                .containsExactly("unknownSheet");
    }

    private static Row row(XSSFWorkbook workbook, int row) {
        return workbook.getSheet("Tasks").getRow(row);
    }

    private static void comment(XSSFWorkbook workbook, String place) {
        Cell cell = WorkbookBuilder.cell(workbook, place);
        CreationHelper creation = workbook.getCreationHelper();
        Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(creation.createClientAnchor());
        comment.setString(creation.createRichTextString("=1+1"));
        cell.setCellComment(comment);
    }

    private static Mistaken format(String place, Object value, String format, String code) {
        return error(
                place + " = " + value + " as " + format,
                book -> book.cell(place, value)
                        .change(poi -> WorkbookBuilder.format(WorkbookBuilder.cell(poi, place), format)),
                code,
                place);
    }

    private static Mistaken other(
            Severity severity, String what, UnaryOperator<WorkbookBuilder> mistake, String code, String place) {
        return new Mistaken(what, mistake, severity, code, place);
    }
}
