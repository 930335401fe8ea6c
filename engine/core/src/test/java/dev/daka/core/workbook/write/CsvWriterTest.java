package dev.daka.core.workbook.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.decide.rules.StockComparison;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.TestDeclarations;
import dev.daka.core.workbook.read.WorkbookBuilder;
import dev.daka.core.workbook.read.WorkbookChecker;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
    private static final CsvWriter WRITER = new CsvWriter(TestDeclarations.DECLARATIONS, Language.ZH);

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"slots.zh.xlsx", "check-in.zh.xlsx"})
    void firesTheSameRowsAsStockDrools(String template) throws IOException {
        CheckedWorkbook workbook = new WorkbookChecker(TestDeclarations.DECLARATIONS)
                .check(Files.newInputStream(TestDeclarations.TEMPLATES.resolve(template)))
                .workbook()
                .orElseThrow();

        assertThat(StockComparison.decidesAsStockDrools(table -> WRITER.write(workbook, table), workbook, 500, 3L))
                .hasSize(workbook.tables().stream()
                        .mapToInt(table -> table.rows().size())
                        .sum());
    }

    @Test
    void firesTheSameRowsAsStockDroolsForUnusualTexts() {
        CheckedWorkbook workbook = WorkbookBuilder.workbook()
                .table("Tasks", "attribute.category", "attribute.courseId", "points")
                .row("formula...", "=1+1", "not @SUM(A1)", 1)
                .row("dots", "a...", "-x, b", 2)
                .row("negated", "值 非洲", "not 非洲, +1", 3)
                .checked();

        assertThat(StockComparison.decidesAsStockDrools(table -> WRITER.write(workbook, table), workbook, 500, 3L))
                .hasSize(3);
    }

    @Test
    void containsNoTextThatASpreadsheetProgramWouldCalculate() throws IOException {
        CheckedWorkbook workbook = GeneratedWorkbooks.of(5, 300).checked();

        List<CSVRecord> rows = read(WRITER.write(workbook, workbook.tables().get(0)));

        assertThat(rows).hasSizeGreaterThan(300);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row)
                        .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)[=+\\-@\\t\\r\\n](?![0-9]+$).*")));
        assertThat(rows).anySatisfy(row -> assertThat(row.get(0)).startsWith("'="));
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("值 =1+1"));
    }

    private static List<CSVRecord> read(String csv) throws IOException {
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(csv))
                .setFormat(CSVFormat.RFC4180)
                .get()) {
            return parser.getRecords();
        }
    }
}
