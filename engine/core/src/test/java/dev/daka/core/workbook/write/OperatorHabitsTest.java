package dev.daka.core.workbook.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.ColumnKind;
import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.TestDeclarations;
import dev.daka.core.workbook.read.WorkbookChecker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Changes that operators make to the columns of a downloaded table after they have removed its protection. */
class OperatorHabitsTest {
    private static final int KEYWORDS = 6;
    private static final int OBJECTS = 7;
    private static final int SNIPPETS = 8;
    private static final int LABELS = 9;
    private static final int FIRST_DATA = 10;
    private static final int LAST_DATA = 14;

    /** The cells of one column, from its keyword on down. */
    private record Texts(List<String> cells) {
        static Texts of(Sheet sheet, int column) {
            DataFormatter formatter = new DataFormatter();
            return new Texts(IntStream.rangeClosed(KEYWORDS, LAST_DATA)
                    .mapToObj(row -> formatter.formatCellValue(sheet.getRow(row).getCell(column)))
                    .toList());
        }

        static Texts of(Column column, String... data) {
            List<String> cells = new ArrayList<>(List.of(
                    column.kind().name(), "", column.snippet(), column.label().zh()));
            IntStream.rangeClosed(FIRST_DATA, LAST_DATA)
                    .map(row -> row - FIRST_DATA)
                    .forEach(row -> cells.add(row < data.length ? data[row] : ""));
            return new Texts(cells);
        }

        boolean isCondition() {
            return cells.get(0).equals(ColumnKind.CONDITION.name());
        }
    }

    @Test
    void readsReorderedColumns() throws IOException {
        DecisionTable table = arranged(
                columns -> List.of(columns.get(2), columns.get(0), columns.get(1), columns.get(4), columns.get(3)));

        assertThat(keys(table)).containsExactly("memberTier", "actionType", "amount", "pointsPerUnit", "points");
        assertThat(values(table, 3)).containsExactly("", "purchased", ">=100", "", "20");
    }

    @Test
    void readsATableWithColumnsLeftOut() throws IOException {
        DecisionTable table = arranged(columns -> List.of(columns.get(0), columns.get(3), columns.get(4)));

        assertThat(keys(table)).containsExactly("actionType", "points", "pointsPerUnit");
        assertThat(values(table, 0)).containsExactly("signedIn", "10", "");
    }

    @Test
    void readsAColumnThatIsAddedWithItsTexts() throws IOException {
        Column channel = column("channel");
        DecisionTable table = arranged(columns -> List.of(
                columns.get(0),
                Texts.of(channel, "App app", "not 线下门店 store"),
                columns.get(1),
                columns.get(2),
                columns.get(3),
                columns.get(4)));

        assertThat(keys(table)).contains("channel");
        assertThat(values(table, 0)).containsExactly("signedIn", "app", "", "", "10", "");
        assertThat(values(table, 1)).containsExactly("loggedIn", "not store", "", "", "5", "");
    }

    @Test
    void readsAConditionThatOccursTwice() throws IOException {
        DecisionTable table = arranged(columns -> List.of(
                columns.get(0),
                columns.get(1),
                Texts.of(column("amount"), "", "", "", "< 1000"),
                columns.get(2),
                columns.get(3),
                columns.get(4)));

        assertThat(keys(table))
                .containsExactly("actionType", "amount", "amount", "memberTier", "points", "pointsPerUnit");
        assertThat(values(table, 3)).containsExactly("purchased", ">=100", "<1000", "", "20", "");
    }

    @FunctionalInterface
    private interface Arrangement {
        List<Texts> of(List<Texts> columns);
    }

    private static DecisionTable arranged(Arrangement arrangement) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                        Files.newInputStream(TestDeclarations.TEMPLATES.resolve("points-tasks.zh.xlsx")));
                ByteArrayOutputStream saved = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheet("Tasks");
            List<Texts> columns = arrangement.of(IntStream.rangeClosed(1, 5)
                    .mapToObj(i -> Texts.of(sheet, i))
                    .toList());
            write(sheet, columns);
            workbook.write(saved);
            CheckResult result = new WorkbookChecker(TestDeclarations.DECLARATIONS)
                    .check(new ByteArrayInputStream(saved.toByteArray()));
            assertThat(result.findings())
                    .filteredOn(finding -> finding.severity() == Severity.ERROR)
                    .extracting(Finding::message)
                    .isEmpty();
            RoundTrip.of(result, TestDeclarations.DECLARATIONS, Language.ZH);
            return result.workbook().orElseThrow().tables().get(0);
        }
    }

    private static void write(Sheet sheet, List<Texts> columns) {
        while (sheet.getNumMergedRegions() > 0) {
            sheet.removeMergedRegion(0);
        }
        String object = sheet.getRow(OBJECTS).getCell(1).getStringCellValue();
        for (int row = KEYWORDS; row <= LAST_DATA; row++) {
            Row made = sheet.getRow(row);
            for (int column = 1; column <= 7; column++) {
                Cell cell = made.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                cell.setBlank();
                if (column <= columns.size() && row != OBJECTS) {
                    put(cell, columns.get(column - 1).cells().get(row - KEYWORDS));
                }
            }
        }
        sheet.getRow(OBJECTS).getCell(1).setCellValue(object);
        int conditions = (int) columns.stream().filter(Texts::isCondition).count();
        if (conditions > 1) {
            sheet.addMergedRegion(new CellRangeAddress(OBJECTS, OBJECTS, 1, conditions));
        }
        assertThat(sheet.getRow(SNIPPETS).getCell(1).getCellType()).isEqualTo(CellType.STRING);
        assertThat(sheet.getRow(LABELS).getCell(1).getCellType()).isEqualTo(CellType.STRING);
    }

    private static void put(Cell cell, String text) {
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    private static Column column(String key) {
        return TestDeclarations.DECLARATIONS.vocabulary().column(key).orElseThrow();
    }

    private static List<String> keys(DecisionTable table) {
        return table.columns().stream().map(Column::key).toList();
    }

    private static List<String> values(DecisionTable table, int row) {
        RuleRow rule = table.rows().get(row);
        return rule.values().stream().map(OperatorHabitsTest::text).toList();
    }

    private static String text(Optional<CellValue> value) {
        if (value.isEmpty()) {
            return "";
        }
        if (value.get() instanceof CellValue.KeyCondition condition) {
            return (condition instanceof CellValue.Except ? "not " : "") + String.join(",", condition.values());
        }
        if (value.get() instanceof CellValue.Range range) {
            return (range.from() == null ? "" : (range.fromIncluded() ? ">=" : ">") + plain(range.from()))
                    + (range.to() == null ? "" : (range.toIncluded() ? "<=" : "<") + plain(range.to()));
        }
        return plain((CellValue.Scalar) value.get());
    }

    private static String plain(CellValue.Scalar value) {
        return value instanceof CellValue.Decimal decimal
                ? decimal.value().toPlainString()
                : value.comparable().toString();
    }
}
