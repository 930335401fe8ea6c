package dev.daka.core.workbook.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.TestDeclarations;
import dev.daka.core.workbook.read.WorkbookBuilder;
import dev.daka.core.workbook.read.WorkbookChecker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookWriterTest {
    private static final WorkbookChecker CHECKER = new WorkbookChecker(TestDeclarations.DECLARATIONS);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void losesNothingOfGeneratedWorkbooks(long seed) {
        CheckResult read = CHECKER.check(GeneratedWorkbooks.of(seed, 40).stream());

        RoundTrip.of(read, TestDeclarations.DECLARATIONS, seed % 2 == 0 ? Language.ZH : Language.EN);
    }

    @Test
    void writesNoFormulaForAnyText() throws IOException {
        for (Sheet sheet : opened(GeneratedWorkbooks.of(7, 200))) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC, CellType.BLANK);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} is written as {1}")
    @CsvSource({
        "amountFrom, 10, NUMERIC",
        "amountFrom, 39.90, NUMERIC",
        "amountFrom, 1234567890, NUMERIC",
        "amountFrom, 12345678901, STRING",
        "amountFrom, 12345678.5, STRING",
        "amountFrom, 0.0001, STRING",
        "amount, 10, NUMERIC",
        "amount, >= 10, STRING",
        "timeFrom, 08:00, STRING",
        "dateFrom, 2026-03-01, STRING"
    })
    void writesNumbersThatDroolsReadsUnchangedAndOthersAsText(String column, String text, CellType type)
            throws IOException {
        XSSFWorkbook file = opened(
                WorkbookBuilder.workbook().table("Tasks", column, "points").row("one", text, 5));

        assertThat(file.getSheet("Tasks").getRow(10).getCell(1).getCellType()).isEqualTo(type);
    }

    @Test
    void locksTheHeadAndLeavesTheRestOpen() throws IOException {
        XSSFWorkbook file = opened(WorkbookBuilder.workbook()
                .table("Tasks", "actionType", "points")
                .row("one", "signedIn", 5));
        XSSFSheet sheet = file.getSheet("Tasks");

        assertThat(sheet.getProtect()).isTrue();
        assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
        assertThat(sheet.isInsertRowsLocked()).isFalse();
        assertThat(sheet.isDeleteRowsLocked()).isFalse();
        assertThat(sheet.isSortLocked()).isFalse();
        assertThat(sheet.getRow(9).getCell(1).getCellStyle().getLocked()).isTrue();
        assertThat(sheet.getRow(10).getCell(1).getCellStyle().getLocked()).isFalse();
        assertThat(sheet.getColumnStyle(1).getLocked()).isFalse();
        assertThat(sheet.getColumnStyle(500).getLocked()).isFalse();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 10);
    }

    @Test
    void hidesTheRowsForDrools() throws IOException {
        XSSFSheet sheet = opened(WorkbookBuilder.workbook()
                        .table("Tasks", "actionType", "points")
                        .row("one", "signedIn", 5))
                .getSheet("Tasks");
        List<Integer> shown = new ArrayList<>();
        for (Row row : sheet) {
            if (!row.getZeroHeight()) {
                shown.add(row.getRowNum());
            }
        }
        assertThat(shown).containsExactly(3, 4, 9, 10);
    }

    @Test
    void offersTheDeclaredNamesAndRefusesImpossibleValues() throws IOException {
        XSSFSheet sheet = opened(WorkbookBuilder.workbook()
                        .table("Tasks", "channel", "amountFrom", "points")
                        .row("one", "app", 1, 5))
                .getSheet("Tasks");

        assertThat(sheet.getDataValidations()).hasSize(3);
        DataValidation channel = sheet.getDataValidations().get(0);
        assertThat(channel.getValidationConstraint().getExplicitListValues()).contains("微信小程序 wechatMini");
        assertThat(channel.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.WARNING);
        DataValidation points = sheet.getDataValidations().get(2);
        assertThat(points.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.STOP);
        assertThat(points.getValidationConstraint().getFormula2()).isEqualTo("1000000");
    }

    @Test
    void explainsEveryLabelInBothLanguages() throws IOException {
        XSSFSheet sheet = opened(WorkbookBuilder.workbook()
                        .table("Tasks", "actionType", "points")
                        .row("one", "signedIn", 5))
                .getSheet("Tasks");

        assertThat(sheet.getRow(9).getCell(1).getCellComment().getString().getString())
                .isEqualTo("会员做了什么，例如签到或购买\nWhat the member did, such as signing in or buying");
    }

    @Test
    void hasEverySheetToFillIn() throws IOException {
        XSSFWorkbook file = opened(WorkbookBuilder.workbook()
                .table("Tasks", "actionType", "points")
                .row("one", "signedIn", 5));

        assertThat(file)
                .extracting(Sheet::getSheetName)
                .containsExactly("Campaign", "Tasks", "Metrics", "Limits", "Content", "Scenarios");
        assertThat(file.getSheet("Scenarios").getRow(0).getCell(0).getStringCellValue())
                .isEqualTo("场景 scenario");
    }

    private static XSSFWorkbook opened(WorkbookBuilder builder) throws IOException {
        byte[] file = new WorkbookWriter(TestDeclarations.DECLARATIONS, Language.ZH).write(builder.checked());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return workbook;
        }
    }
}
