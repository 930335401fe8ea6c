package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.Found.assertFound;
import static dev.daka.core.workbook.read.Found.findings;
import static dev.daka.core.workbook.read.Mistaken.assertMistake;
import static dev.daka.core.workbook.read.Mistaken.good;
import static dev.daka.core.workbook.read.SheetText.value;
import static dev.daka.core.workbook.read.WorkbookBuilder.cell;
import static dev.daka.core.workbook.read.WorkbookBuilder.format;
import static dev.daka.core.workbook.read.WorkbookBuilder.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.finding.Severity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells whose value differs from what they show, and the findings about them. */
class MeansWhatItShowsTest {
    private static final String MONTH_AND_DAY = "m\"月\"d\"日\"";

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        cell        | value          | format                 | finding
        Tasks!B10   | 购买 purchased | ;;;                    | nothingShown
        Tasks!A11   | 节日           | ;;;                    | nothingShown
        Tasks!A11   | 7              | ;;;                    | nothingShown
        Tasks!B10   | 购买 purchased | @"以外"                | textLooksDifferent
        Tasks!B10   | 购买 purchased | [DBNum1]@              | unclearFormat
        Campaign!B1 | test           | ;;;                    | nothingShown
        Limits!A2   | 每日上限       | ;;;                    | nothingShown
        Tasks!C10   | 0              | 0;-0;;@                | nothingShown
        Tasks!C10   | 0              | #                      | nothingShown
        Tasks!C10   | 12500          | 0!.0,"万"              | numberLooksDifferent
        Tasks!C10   | 50             | 0"5"                   | numberLooksDifferent
        Tasks!C10   | 50             | 0"%"                   | numberLooksDifferent
        Tasks!C10   | 50             | [DBNum1][$-804]General | unclearFormat
        Tasks!C10   | 50             | **0                    | unclearFormat
        Tasks!G10   | 46054          | "2026-06-15"           | numberLooksDifferent
        Tasks!G10   | 46054          | d"日"                  | dateLooksDifferent
        Tasks!G10   | 46079          | d-m                    | dateLooksDifferent
        Tasks!G10   | 46054          | [$-1070000]yyyy-mm-dd  | unclearFormat
        """)
    void aFormatThatShowsAnotherValueIsAnError(String cell, String value, String format, String finding) {
        assertMistake(Severity.ERROR, finding, cell, formatted(cell, value, format));
    }

    private static WorkbookBuilder formatted(String cell, String value, String format) {
        return good().cell(cell, value(value)).change(poi -> format(cell(poi, cell), format));
    }

    @Test
    void zerosThatTheViewOfTheSheetHidesAreAnError() {
        WorkbookBuilder book = good().change(poi -> poi.getSheet("Tasks").setDisplayZeros(false));
        assertMistake(Severity.ERROR, "nothingShown", "Tasks!C10", book);
        assertThat(findings("nothingShown", book.cell("Tasks!C10", "0")))
                .as("a text is not a zero")
                .isEmpty();
    }

    @Test
    void aDateInAViewOfFormulasIsANumber() {
        WorkbookBuilder book = good().cell("Tasks!G10", LocalDate.of(2026, 2, 1))
                .change(poi -> poi.getSheet("Tasks").setDisplayFormulas(true));
        assertMistake(Severity.ERROR, "notADate", "Tasks!G10", book);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        value | format     | message
        12500 | 0!.0,"万"  | 单元格显示“1.3万”，实际的数是 12500
        0     | 0;-0;;@    | 单元格看起来是空的，里面却有“0”
        46188 | m"月"d"日" | 应是数字，不是“6月15日”
        """)
    void theErrorQuotesWhatTheSheetShows(String value, String format, String message) {
        assertThat(findings(formatted("Tasks!C10", value, format)))
                .extracting(finding -> finding.message().zh())
                .contains(message);
    }

    @Test
    void theCureForARangeThatBecameADateIsText() {
        WorkbookBuilder book = workbook()
                .rows("Tasks", "actionType purchased; amount 46188; points 5")
                .change(poi -> format(cell(poi, "Tasks!C10"), MONTH_AND_DAY));
        assertThat(findings("rangeBecameDate", book)).singleElement().satisfies(finding -> {
            assertThat(finding.cell()).isEqualTo("C10");
            assertThat(finding.message().en()).isEqualTo("The cell shows '6月15日': Excel made a date of 6-15");
            assertThat(finding.cure().en()).contains("write 6..15 or 6~15");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        cell      | text without a comma
        Tasks!B10 | 签到 signedIn 购买 purchased
        Tasks!B10 | signedIn purchased
        Tasks!B10 | '签到 signedIn\n购买 purchased'
        Tasks!B10 | '签到\n购买'
        Tasks!B10 | 非 签到 signedIn 购买 purchased
        Tasks!J12 | product course
        """)
    void aMissingCommaIsAnError(String cell, String text) {
        assertMistake(Severity.ERROR, "namesWithoutComma", cell, good().cell(cell, text));
    }

    @Test
    void theCureKeepsEveryName() {
        assertThat(findings(good().cell("Tasks!B10", "签到 signedIn\n购买 purchased")))
                .extracting(finding -> finding.cure().zh())
                .contains("几个都要，写“签到 signedIn, 购买 purchased”；只要一个，就只留那一个");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "c-1 c-2             | c-1, c-2",
                "瑜伽 c-1 游泳 c-2     | 瑜伽 c-1, 游泳 c-2",
                "not c-1 c-2         | not c-1, c-2",
                "c-1, c-2 c-3        | c-1, c-2, c-3",
                "苹果 梨              | 苹果, 梨",
                "c-1                 | ",
                "瑜伽 c-1             | ",
                "瑜伽 c-1, 游泳 c-2    | ",
                "值 非洲              | ",
                "非 c-1、c-2          | "
            })
    void undeclaredNamesAreSeparatedByCommas(String text, String apart) {
        assertThat(CommaForgotten.amongAny(text).orElse(null)).isEqualTo(apart);
    }

    @ParameterizedTest(name = "U+{0}")
    @CsvSource({"200B", "2060", "FEFF", "00A0", "3000", "3164", "2800"})
    void aCellOfInvisibleCharactersIsBlank(String hex) {
        String mark = Character.toString(Integer.parseInt(hex, 16));

        assertThat(good().cell("Tasks!I11", mark).checked().hash())
                .isEqualTo(good().checked().hash());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"TRUE", "true", "是 TRUE"})
    void aFlagIsReadAsSpreadsheetProgramsWriteIt(String text) {
        assertThat(flags(text).hash()).isEqualTo(flags(true).hash());
    }

    private static CheckedWorkbook flags(Object cell) {
        return workbook()
                .table("Tasks", "actionType", "attribute.firstOrder", "points")
                .row("r", "purchased", cell, 5)
                .list(
                        "Scenarios",
                        "s: at 2026-02-02 09:00; actionType purchased; channel app; amount 5; attributes"
                                + " firstOrder=TRUE")
                .checked();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        columns and cells                         | format  | at
        pointsPerUnit 50%; multiplyLane holiday   | General | Tasks!B10
        pointsPerUnit 0.5; multiplyLane holiday   | 0%      | Tasks!B10
        amountFrom 50%; points 5                  | General | Tasks!B10
        amount >= 50%; points 5                   | General | Tasks!B10
        amount 0..50%; points 5                   | General | Tasks!B10
        points 3; multiplyLane holiday            | 0%      | Tasks!B10
        multiplyFactor 150%; multiplyLane holiday | General | none
        """)
    void aPercentageIsAWarningExceptForFactors(String row, String format, String at) {
        WorkbookBuilder book = workbook().rows("Tasks", row).change(poi -> format(cell(poi, "Tasks!B10"), format));
        assertFound("percentage", at, book);
    }
}
