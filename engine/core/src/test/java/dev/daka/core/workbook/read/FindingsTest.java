package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.Found.findings;
import static dev.daka.core.workbook.read.Mistaken.assertMistake;
import static dev.daka.core.workbook.read.Mistaken.good;
import static dev.daka.core.workbook.read.SheetText.value;
import static dev.daka.core.workbook.read.WorkbookBuilder.cell;
import static dev.daka.core.workbook.read.WorkbookBuilder.format;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import dev.daka.core.vocabulary.Label;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {
    @Test
    void aGoodWorkbookHasNone() {
        assertThat(findings(good())).isEmpty();
        assertThat(good().checked()).isNotNull();
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
        assertThat(findings(good().cell("Content!D2", address))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        cell      | text                                          | finding
        Tasks!A1  | Declare                                       | technicalCellDiffers
        Tasks!B2  | java.lang.Runtime                             | technicalCellDiffers
        Tasks!C2  | Functions                                     | textBeside
        Tasks!B4  | Functions                                     | textBeside
        Tasks!A4  | RuleTable Other                               | titleIsAKeyword
        Tasks!A5  | RuleTable Other                               | technicalCellDiffers
        Tasks!A6  | DESCRIPTION                                   | technicalCellDiffers
        Tasks!B6  | Customer                                      | unknownKeyword
        Tasks!L6  | PRIORITY                                      | unknownKeyword
        Tasks!B7  | o : Object                                    | technicalCellDiffers
        Tasks!L7  | occasion                                      | textBeside
        Tasks!L8  | Runtime.getRuntime().exec("$param");          | unknownSnippet
        Tasks!B8  | 'actionType == CellText.key("$param") '       | unknownSnippet
        Tasks!K8  | metric("strek") >= CellText.decimal("$param") | unknownMetric
        Tasks!C9  | 金额                                          | labelDiffers
        Tasks!A9  | 名字                                          | labelDiffers
        Tasks!R10 | 注意                                          | textBeside
        Limits!C1 | 种类 sort                                     | unknownHeader
        Limits!J2 | 注意                                          | textBeside
        """)
    void errorsOfStructure(String cell, String text, String finding) {
        assertMistake(Severity.ERROR, finding, cell, good().cell(cell, value(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        cell      | text                  | finding
        Tasks!B10 | 签到 singedIn         | unknownName
        Tasks!B10 | 分享 signedIn         | labelDisagrees
        Tasks!B10 | 签到                  | unknownName
        Tasks!C10 | 一百                  | notANumber
        Tasks!C10 | 1,23                  | notANumber
        Tasks!C10 | $5                    | notANumber
        Tasks!C10 | -1                    | outOfBounds
        Tasks!D10 | 1.2345678901234568E17 | numberLooksDifferent
        Tasks!E10 | 8点                   | notATime
        Tasks!F10 | 24:01                 | notATime
        Tasks!G10 | 2026-02-30            | notADate
        Tasks!G10 | 10/1/2026             | notADate
        Tasks!I10 | 非 新客 new，沉睡     | unknownName
        Tasks!I10 | new,                  | blankInList
        Tasks!I10 | new, dorment          | unknownName
        Tasks!J10 | film                  | unknownName
        Tasks!L10 | 0                     | outOfBounds
        Tasks!L10 | 1000001               | outOfBounds
        Tasks!L10 | 1.5                   | notAWholeNumber
        Tasks!L10 | TRUE                  | notAWholeNumber
        Tasks!P12 | bannner               | unknownName
        Tasks!A12 | 首"页                 | forbiddenCharacter
        """)
    void errorsOfCells(String cell, String text, String finding) {
        assertMistake(Severity.ERROR, finding, cell, good().cell(cell, value(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        cell         | text                                            | finding
        Campaign!B1  | 春节                                            | notAKey
        Campaign!B4  | Asia/Shanghia                                   | unknownZone
        Campaign!B6  | 2025-12-31                                      | campaignEndsBeforeItStarts
        Campaign!B7  | XX                                              | unknownCalendar
        Campaign!A8  | 同组 withinLan                                  | unknownName
        Metrics!B2   | 总数 total                                      | unknownName
        Metrics!C2   | 签倒 signIn                                     | unknownName
        Limits!D2    | Task                                            | unknownName
        Limits!E2    | 签                                              | unknownName
        Limits!A2    | 上限,每日                                       | commaInName
        Limits!H2    | 0                                               | outOfBounds
        Content!D2   | javascript:alert(1)                             | notAnAddress
        Content!D2   | https://user:pw@example.com/1.png               | userInAddress
        Content!D2   | https://example.com@evil.example/1.png          | userInAddress
        Content!D2   | https://example.com/"><script>alert(1)</script> | unsafeCharacter
        Content!D2   | https://example.com/\u202Egnp.1                 | hiddenCharacter
        Content!D2   | https://exam\u200Bple.com/1.png                 | hiddenCharacter
        Content!D2   | https://ex\u0430mple.com/1.png                  | mixedScripts
        Content!D2   | https://xn--exmple-4nf.com/1.png                | mixedScripts
        Content!D2   | https:///1.png                                  | noHost
        Content!D2   | https://example..com/1.png                      | noHost
        Content!B2   | \u202E横幅                                      | hiddenCharacter
        Content!C2   | Ban\u2066ner                                    | hiddenCharacter
        Scenarios!B2 | VIP                                             | unknownName
        Scenarios!E2 | 2026-02-30 09:00                                | notADateTime
        Scenarios!E3 | 2026-02-01 09:00                                | stepsGoBackInTime
        Scenarios!H2 | 5                                               | actionHasNoAmount
        Scenarios!I3 | target=film                                     | unknownName
        Scenarios!I2 | courseId：c-9                                   | notAnAttribute
        Scenarios!L2 | coupon-10                                       | notAnEffect
        Scenarios!L2 | grantReward:coupon-11                           | unknownName
        Scenarios!M2 | baner                                           | unknownName
        Scenarios!N2 | 每日上线                                        | unknownName
        Scenarios!B3 | GOLD                                            | memberChangesMidway
        """)
    void errorsOfLists(String cell, String text, String finding) {
        assertMistake(Severity.ERROR, finding, cell, good().cell(cell, value(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        cell        | number     | format | finding
        Tasks!D10   | 0.125      | 0%     | numberLooksDifferent
        Tasks!D10   | 0.125      | 0.0    | numberLooksDifferent
        Tasks!C10   | 1.5        | 0      | numberLooksDifferent
        Tasks!G10   | 2026-02-01 | m月d日 | dateLooksDifferent
        Campaign!B5 | 2026-02-01 | m/d    | dateLooksDifferent
        """)
    void formatsThatHideTheValue(String cell, String number, String format, String finding) {
        Object value = number.contains("-") ? LocalDate.parse(number) : Double.valueOf(number);
        assertMistake(
                Severity.ERROR, finding, cell, good().cell(cell, value).change(poi -> format(cell(poi, cell), format)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        case                                   | severity | finding               | at          | cells
        an effect twice                        | ERROR    | doubledColumn         | Tasks!Q8    | Tasks!Q8 proposal.row(drools).points("$param");; Tasks!Q9 积分; Tasks!Q12 (blank)
        hit policy without the rows for Drools | ERROR    | hitPolicyDisagrees    | Tasks!B4    | Tasks!A4 命中方式 hitPolicy; Tasks!B4 第一条 first
        half of the rows for Drools            | ERROR    | hitPolicyDisagrees    | Tasks!A4    | Tasks!A4 Sequential; Tasks!B4 true
        no keyword                             | ERROR    | columnWithoutKeyword  | Tasks!Q6    | Tasks!Q6 (blank)
        blank row                              | ERROR    | blankRow              | Tasks!A13   | Tasks!A14 尾; Tasks!L14 5
        a name twice                           | ERROR    | duplicateRuleName     | Tasks!A11   | Tasks!A11 购物
        no name                                | ERROR    | missingValue          | Tasks!A11   | Tasks!A11 (blank)
        no effect                              | WARNING  | ruleWithoutEffect     | Tasks!A10   | Tasks!L10 (blank)
        no condition                           | NOTICE   | ruleWithoutConditions | Tasks!A11   | Tasks!B11 (blank)
        no factor                              | ERROR    | incompleteEffect      | Tasks!M11   | Tasks!N11 (blank)
        no lane                                | ERROR    | incompleteEffect      | Tasks!N11   | Tasks!M11 (blank)
        no content                             | ERROR    | incompleteEffect      | Tasks!O12   | Tasks!P12 (blank)
        amounts swapped                        | ERROR    | invertedRange         | Tasks!C10   | Tasks!C10 101
        times equal                            | ERROR    | invertedRange         | Tasks!E10   | Tasks!E10 20:00
        dates swapped                          | ERROR    | invertedRange         | Tasks!G10   | Tasks!H10 2026-01-31
        date after the end                     | WARNING  | dateOutsideCampaign   | Tasks!H10   | Tasks!H10 2027-01-01
        a currency that does not exist         | ERROR    | unknownName           | Campaign!B8 | Campaign!A8 币种 currency; Campaign!B8 gold
        punycode of one script                 | WARNING  | foreignHost           | Content!D2  | Content!D2 https://xn--80ak6aa92e.com/1.png
        letters of another script              | WARNING  | foreignHost           | Content!D2  | Content!D2 https://\u0430\u0440\u0440\u04CF\u0435.com/1
        """)
    void mistakesInSeveralCells(String what, Severity severity, String finding, String at, String cells) {
        assertMistake(severity, finding, at, good().cells(cells));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        case                    | severity | finding       | at         | sheet   | row
        limit that fits no rule | WARNING  | unusedLimit   | Limits!A3  | Limits  | 无用: cap 1 times; rule 首页; period day
        metric without a rule   | NOTICE   | unusedMetric  | Metrics!A3 | Metrics | 访问 visits: kind count
        content without a rule  | NOTICE   | unusedContent | Content!A3 | Content | spare: title 备; titleEn Spare; jump product; target p-2
        """)
    void rowsWithoutUse(String what, Severity severity, String finding, String at, String sheet, String row) {
        assertMistake(severity, finding, at, good().list(sheet, row));
    }

    /** Orders earn points, unless the text says otherwise, that are pending for some days or until an action confirms them. */
    private static WorkbookBuilder orders(String cells) {
        return good().rows("Orders", "下单: actionType purchased; reward coupon-10; " + cells);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        case                                         | finding          | at         | cells
        days without points                          | incompleteEffect | Orders!D10 | pendingDays 7; points (blank)
        confirmation without points                  | incompleteEffect | Orders!D10 | confirmedBy orderConfirmed; points (blank)
        no days                                      | outOfBounds      | Orders!D10 | pendingDays 0; points 5
        eleven years                                 | outOfBounds      | Orders!D10 | pendingDays 4015; points 5
        confirmed by what names no action to confirm | confirmsNothing  | Orders!D10 | confirmedBy 购买 purchased; points 5
        confirmed by what is no action               | unknownName      | Orders!D10 | confirmedBy orderConfirm; pendingDays 7; points 5
        """)
    void pendingPoints(String what, String finding, String at, String cells) {
        assertMistake(Severity.ERROR, finding, at, orders(cells));
    }

    @Test
    void aYearWithoutHolidays() {
        assertMistake(
                Severity.WARNING,
                "yearWithoutCalendar",
                "Campaign",
                good().rows("Days", "holiday NATIONAL_DAY; points 5").fact("结束日期 endsOn", "2050-01-01"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        case                       | finding         | at
        sheet with a mistyped name | unknownSheet    | Limts
        objects not merged         | conditionsApart | Tasks!B7
        merged data                | mergedCells     | Tasks!C11
        hidden row                 | hiddenRow       | Tasks!A11
        row of no height           | hiddenRow       | Tasks!A11
        hidden column              | hiddenColumn    | Tasks!C10
        hidden names               | hiddenColumn    | Tasks!A10
        hidden limit               | hiddenRow       | Limits!A2
        hidden sheet               | hiddenSheet     | Limits
        very hidden sheet          | hiddenSheet     | Tasks
        a row with a comment only  | commentOnlyRow  | Tasks!C14
        formula                    | formula         | Tasks!L10
        error value                | brokenCell      | Tasks!L10
        """)
    void otherMistakes(String what, String finding, String at) {
        assertMistake(Severity.ERROR, finding, at, good().change(poi -> make(what, poi)));
    }

    private static void make(String mistake, XSSFWorkbook poi) {
        switch (mistake) {
            case "sheet with a mistyped name" -> poi.createSheet("Limts");
            case "objects not merged" -> tasks(poi).removeMergedRegion(0);
            case "merged data" -> tasks(poi).addMergedRegion(CellRangeAddress.valueOf("C11:C12"));
            case "hidden row" -> row(poi, 10).setZeroHeight(true);
            case "row of no height" -> row(poi, 10).setHeight((short) 0);
            case "hidden column" -> tasks(poi).setColumnHidden(2, true);
            case "hidden names" -> tasks(poi).setColumnHidden(0, true);
            case "hidden limit" -> poi.getSheet("Limits").getRow(1).setZeroHeight(true);
            case "hidden sheet" -> poi.setSheetHidden(poi.getSheetIndex("Limits"), true);
            case "very hidden sheet" -> poi.setSheetVisibility(poi.getSheetIndex("Tasks"), SheetVisibility.VERY_HIDDEN);
            case "a row with a comment only" -> comment(poi, "Tasks!C14");
            case "formula" -> cell(poi, "Tasks!L10").setCellFormula("1+1");
            case "error value" -> cell(poi, "Tasks!L10").setCellErrorValue((byte) 7);
            default -> throw new IllegalArgumentException(mistake);
        }
    }

    @Test
    void listsTheTypesThatCanConfirm() {
        assertThat(findings(orders("confirmedBy invited; points 5")))
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
        assertThat(findings(good().fact("币种 currency", "coin")))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.cure()).isEqualTo(new Label("是不是“金币 coins”？", "Did you mean '金币 coins'?")));
    }

    @Test
    void theCureSuggestsTheNearestName() {
        assertThat(findings(good().cell("Tasks!B10", "签到 singedIn")))
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

        assertThat(findings(book))
                .extracting(Found::place)
                .startsWith("Campaign!B4", "Tasks!B11", "Limits!H2")
                .contains("Tasks!A10");
    }

    @Test
    void hiddenTechnicalRowsAndCommentsOnContentAreAccepted() {
        WorkbookBuilder book = good().change(poi -> {
            row(poi, 0).setZeroHeight(true);
            row(poi, 7).setZeroHeight(true);
            tasks(poi).setColumnHidden(30, true);
            comment(poi, "Tasks!B9");
            comment(poi, "Tasks!C11");
            poi.createSheet("Empty");
        });

        assertThat(findings(book)).extracting(Finding::code).containsExactly("unknownSheet");
    }

    private static Sheet tasks(XSSFWorkbook workbook) {
        return workbook.getSheet("Tasks");
    }

    private static Row row(XSSFWorkbook workbook, int row) {
        return tasks(workbook).getRow(row);
    }

    private static void comment(XSSFWorkbook workbook, String place) {
        Cell cell = WorkbookBuilder.cell(workbook, place);
        CreationHelper creation = workbook.getCreationHelper();
        Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(creation.createClientAnchor());
        comment.setString(creation.createRichTextString("=1+1"));
        cell.setCellComment(comment);
    }
}
