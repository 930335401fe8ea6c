package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.Mistaken.cell;
import static dev.daka.core.workbook.read.Mistaken.error;
import static dev.daka.core.workbook.read.Mistaken.good;
import static dev.daka.core.workbook.read.WorkbookBuilder.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.finding.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells whose value differs from what they show, and the findings about them. */
class MeansWhatItShowsTest {
    private static final String HIDES_ALL = ";;;";
    private static final String HIDES_ZERO = "0;-0;;@";

    static List<Mistaken> cells() {
        return List.of(
                shown("Tasks!B10", "购买 purchased", HIDES_ALL, "nothingShown"),
                shown("Tasks!A11", "节日", HIDES_ALL, "nothingShown"),
                shown("Tasks!A11", 7, HIDES_ALL, "nothingShown"),
                shown("Tasks!B10", "购买 purchased", "@\"以外\"", "textLooksDifferent"),
                shown("Tasks!B10", "购买 purchased", "[DBNum1]@", "unclearFormat"),
                shown("Campaign!B1", "test", HIDES_ALL, "nothingShown"),
                shown("Limits!A2", "每日上限", HIDES_ALL, "nothingShown"),
                shown("Tasks!C10", 0, HIDES_ZERO, "nothingShown"),
                shown("Tasks!C10", 0, "#", "nothingShown"),
                shown("Tasks!C10", 12500, "0!.0,\"万\"", "numberLooksDifferent"),
                shown("Tasks!C10", 50, "0\"5\"", "numberLooksDifferent"),
                shown("Tasks!C10", 50, "0\"%\"", "numberLooksDifferent"),
                shown("Tasks!C10", 50, "[DBNum1][$-804]General", "unclearFormat"),
                shown("Tasks!C10", 50, "**0", "unclearFormat"),
                shown("Tasks!G10", 46054, "\"2026-06-15\"", "numberLooksDifferent"),
                shown("Tasks!G10", 46054, "d\"日\"", "dateLooksDifferent"),
                shown("Tasks!G10", 46079, "d-m", "dateLooksDifferent"),
                shown("Tasks!G10", 46054, "[$-1070000]yyyy-mm-dd", "unclearFormat"),
                error(
                        "zeros hidden by the sheet's view",
                        book -> book.change(poi -> poi.getSheet("Tasks").setDisplayZeros(false)),
                        "nothingShown",
                        "Tasks!C10"),
                error(
                        "dates as numbers in a view of formulas",
                        book -> book.cell("Tasks!G10", LocalDate.of(2026, 2, 1))
                                .change(poi -> poi.getSheet("Tasks").setDisplayFormulas(true)),
                        "notADate",
                        "Tasks!G10"));
    }

    private static Mistaken shown(String place, Object value, String format, String code) {
        return error(place + " = " + value + " as " + format, formatted(place, value, format), code, place);
    }

    private static UnaryOperator<WorkbookBuilder> formatted(String place, Object value, String format) {
        return book ->
                book.cell(place, value).change(poi -> WorkbookBuilder.format(WorkbookBuilder.cell(poi, place), format));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void isAnErrorAtTheCell(Mistaken mistaken) {
        mistaken.isFound();
    }

    @ParameterizedTest(name = "{1} as {2} in {0}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Tasks!C10 | 12500 | '0!.0,\"万\"'  | 单元格显示“1.3万”，实际的数是 12500",
                "Tasks!C10 | 0     | '0;-0;;@'    | 单元格看起来是空的，里面却有“0”",
                "Tasks!C10 | 46188 | 'm\"月\"d\"日\"' | 应是数字，不是“6月15日”"
            })
    void theErrorQuotesWhatTheSheetShows(String place, double value, String format, String message) {
        assertThat(findings(formatted(place, value, format)))
                .extracting(finding -> finding.message().zh())
                .contains(message);
    }

    private static List<Finding> findings(UnaryOperator<WorkbookBuilder> made) {
        return new WorkbookChecker(TestDeclarations.DECLARATIONS)
                .check(made.apply(good()).stream())
                .findings();
    }

    @Test
    void theCureForARangeThatBecameADateIsText() {
        List<Finding> findings = new WorkbookChecker(TestDeclarations.DECLARATIONS)
                .check(workbook()
                        .table("Tasks", "actionType", "amount", "points")
                        .row("r", "purchased", 46188, 5)
                        .change(poi -> {
                            Cell cell = WorkbookBuilder.cell(poi, "Tasks!C10");
                            WorkbookBuilder.format(cell, "m\"月\"d\"日\"");
                        })
                        .stream())
                .findings();

        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("rangeBecameDate"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.cell()).isEqualTo("C10");
                    assertThat(finding.message().en()).isEqualTo("The cell shows '6月15日': Excel made a date of 6-15");
                    assertThat(finding.cure().en()).contains("write 6..15 or 6~15");
                });
    }

    @Test
    void shownZerosAreRead() {
        assertThat(findings(book -> book.cell("Tasks!C10", "0")
                        .change(poi -> poi.getSheet("Tasks").setDisplayZeros(false))))
                .as("a text is not a zero")
                .extracting(Finding::code)
                .doesNotContain("nothingShown");
    }

    static List<Mistaken> texts() {
        return List.of(
                cell("Tasks!B10", "签到 signedIn 购买 purchased", "namesWithoutComma"),
                cell("Tasks!B10", "signedIn purchased", "namesWithoutComma"),
                cell("Tasks!B10", "签到 signedIn\n购买 purchased", "namesWithoutComma"),
                cell("Tasks!B10", "签到\n购买", "namesWithoutComma"),
                cell("Tasks!B10", "非 签到 signedIn 购买 purchased", "namesWithoutComma"),
                cell("Tasks!J12", "product course", "namesWithoutComma"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aMissingCommaIsAnError(Mistaken mistaken) {
        mistaken.isFound();
    }

    @Test
    void theCureKeepsEveryName() {
        assertThat(findings(book -> book.cell("Tasks!B10", "签到 signedIn\n购买 purchased")))
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
                .scenario("s", null, null, null, "2026-02-02 09:00", "purchased", "app", 5, "firstOrder=TRUE")
                .checked();
    }

    @ParameterizedTest(name = "{1} under {0} as {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pointsPerUnit  | 50%    | ",
                "pointsPerUnit  | 0.5    | 0%",
                "amountFrom     | 50%    | ",
                "amount         | '>= 50%' | ",
                "amount         | 0..50% | ",
                "points         | 3      | 0%"
            })
    void aPercentageIsAWarningExceptForFactors(String column, String value, @Nullable String format) {
        assertThat(percentages(column, value, format))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cell()).isEqualTo("B10"));
    }

    @Test
    void aFactorCanBeAPercentage() {
        assertThat(percentages("multiplyFactor", "150%", null)).isEmpty();
    }

    private static List<Finding> percentages(String column, String value, @Nullable String format) {
        boolean effect = Set.of("points", "pointsPerUnit", "multiplyFactor").contains(column);
        Object held = format == null ? value : Double.valueOf(value);
        WorkbookBuilder book = workbook()
                .table("Tasks", column, effect ? "multiplyLane" : "points")
                .row("r", held, effect ? "holiday" : 5);
        if (format != null) {
            book.change(poi -> {
                Cell cell = WorkbookBuilder.cell(poi, "Tasks!B10");
                WorkbookBuilder.format(cell, format);
            });
        }
        return new WorkbookChecker(TestDeclarations.DECLARATIONS)
                .check(book.stream()).findings().stream()
                        .filter(finding -> finding.code().equals("percentage"))
                        .toList();
    }
}
