package dev.daka.core.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.finding.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that people mistake for a workbook, and the findings about them. */
class OtherFilesTest {
    @Test
    void recognisesAnOldExcelFile() throws IOException {
        try (Workbook old = new HSSFWorkbook()) {
            old.createSheet("Campaign").createRow(0).createCell(0).setCellValue("编号 key");

            assertThat(only(bytes(old)).code()).isEqualTo("oldFormat");
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"EncryptedPackage, encrypted", "Workbook, oldFormat", "Book, oldFormat", "WordDocument, notAWorkbook"})
    void recognisesOtherContainersByTheirEntries(String entry, String code) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(new byte[1]), entry);
            container.writeFilesystem(bytes);

            assertThat(only(bytes.toByteArray()).code()).isEqualTo(code);
        }
    }

    @Test
    void recognisesAGitLfsPointer() {
        String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n";
        Finding finding = only(pointer.getBytes(StandardCharsets.US_ASCII));

        assertThat(finding.code()).isEqualTo("gitLfsPointer");
        assertThat(finding.cure().en()).isEqualTo("Run git lfs pull, then check the file that it downloads");
    }

    @ParameterizedTest(name = "from column {0}")
    @CsvSource({"0, A9", "1, B9", "2, C9"})
    void explainsHowToStartFromATableForDrools(int column, String cell) throws IOException {
        try (Workbook stock = new XSSFWorkbook()) {
            Sheet sheet = stock.createSheet("Tables");
            write(sheet, 1, column, "RuleSet", "com.example.pricing");
            write(sheet, 2, column, "Import", "com.example.Driver, com.example.Policy");
            write(sheet, 8, column, "RuleTable Pricing bracket");
            write(sheet, 9, column, "CONDITION", "CONDITION", "ACTION");
            write(sheet, 10, column, "Driver");
            write(sheet, 11, column, "age >= $1, age <= $2", "locationRiskProfile", "policy.setBasePrice($param);");
            write(sheet, 12, column, "Age Bracket", "Location risk profile", "Base $");
            write(sheet, 13, column, "18, 24", "LOW", "450");
            Finding finding = only(bytes(stock));

            assertThat(finding.code()).isEqualTo("stockTable");
            assertThat(finding.cell()).isEqualTo(cell);
            assertThat(finding.cure().en()).contains("engine/daka template");
        }
    }

    @Test
    void aWorkbookWithoutItsCampaignLacksASheet() throws IOException {
        byte[] file = WorkbookBuilder.workbook()
                .table("Tasks", "actionType", "points")
                .row("r", "signedIn", 5)
                .change(poi -> poi.removeSheetAt(poi.getSheetIndex("Campaign")))
                .bytes();

        assertThat(findings(file))
                .extracting(Finding::code)
                .contains("missingSheet")
                .doesNotContain("stockTable");
    }

    private static void write(Sheet sheet, int row, int column, String... texts) {
        var line = sheet.createRow(row);
        for (int i = 0; i < texts.length; i++) {
            line.createCell(column + i).setCellValue(texts[i]);
        }
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private static Finding only(byte[] file) {
        List<Finding> findings = findings(file);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<Finding> findings(byte[] file) {
        return new WorkbookChecker(TestDeclarations.DECLARATIONS)
                .check(new ByteArrayInputStream(file))
                .findings();
    }
}
