package dev.daka.core.workbook.read;

import dev.daka.core.declaration.Declarations;
import dev.daka.core.evaluation.CellText;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.ColumnKind;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Builds workbooks in memory like operators' files, with the technical rows from the vocabulary. Cells are text,
 * numbers, true or false, {@link LocalDate}, {@link LocalTime}, or null for a blank one. {@link #change} makes any
 * other change.
 */
public final class WorkbookBuilder {
    private static final int FIRST_DATA_ROW = 9;

    private final Declarations declarations;
    private final Map<String, @Nullable Object> campaign = new LinkedHashMap<>();
    private final List<Table> tables = new ArrayList<>();
    private final Map<String, List<@Nullable Object[]>> lists = new LinkedHashMap<>();
    private final List<Consumer<XSSFWorkbook>> changes = new ArrayList<>();

    private record Table(String name, List<String> columns, List<@Nullable Object[]> rows) {}

    public WorkbookBuilder(Declarations declarations) {
        this.declarations = declarations;
    }

    /** A workbook of the shipped declarations: campaign {@code test}, Asia/Shanghai, the year 2026. */
    public static WorkbookBuilder workbook() {
        return new WorkbookBuilder(TestDeclarations.DECLARATIONS)
                .campaign("test", "Asia/Shanghai", "2026-01-01", "2026-12-31");
    }

    public WorkbookBuilder campaign(String key, String zone, Object startsOn, Object endsOn) {
        return fact("编号 key", key)
                .fact("名称 name", "测试")
                .fact("英文名 nameEn", "Test")
                .fact("时区 zone", zone)
                .fact("开始日期 startsOn", startsOn)
                .fact("结束日期 endsOn", endsOn)
                .fact("日历 calendar", "CN");
    }

    /** A row of the Campaign sheet, such as {@code "同组倍数 withinLane", "相加 sum"}. */
    public WorkbookBuilder fact(String name, @Nullable Object value) {
        campaign.put(name, value);
        return this;
    }

    /** A decision table; columns by key, such as {@code actionType} or {@code metricFrom.signInStreak}. */
    public WorkbookBuilder table(String name, String... columns) {
        tables.add(new Table(name, List.of(columns), new ArrayList<>()));
        return this;
    }

    /** A row of the last table: the rule's name, then one cell per column. */
    public WorkbookBuilder row(String name, @Nullable Object... cells) {
        @Nullable Object[] row = new Object[cells.length + 1];
        row[0] = name;
        System.arraycopy(cells, 0, row, 1, cells.length);
        tables.get(tables.size() - 1).rows().add(row);
        return this;
    }

    /** Sets the hit policy of a table to first: three rows above its head. Its data then starts in row 13. */
    public WorkbookBuilder firstOnly(String table) {
        return change(workbook -> {
            Sheet sheet = workbook.getSheet(table);
            sheet.shiftRows(3, sheet.getLastRowNum(), 3);
            Cell ruleSet = cell(sheet, 0, 1);
            ruleSet.setCellValue(ruleSet.getStringCellValue() + "." + table);
            write(sheet, 3, "Sequential", "true");
            write(sheet, 4, "ACTIVATION-GROUP", table);
            write(sheet, 5, "命中方式 hitPolicy", "第一条 first");
        });
    }

    /** name, kind, actionType, from, to, days, cycle. */
    public WorkbookBuilder metric(@Nullable Object... cells) {
        return entry("Metrics", cells);
    }

    /** name, kind, actionType, table, rule, period, measure, amount, onReached; then, if any limit has them, effect, attribute, onCancellation. */
    public WorkbookBuilder limit(@Nullable Object... cells) {
        return entry("Limits", cells);
    }

    /** id, title, titleEn, image, jump, target. */
    public WorkbookBuilder content(@Nullable Object... cells) {
        return entry("Content", cells);
    }

    /**
     * scenario, tier, segments, registeredOn, at, actionType, channel, amount, attributes, placements, expectPoints,
     * expectEffects, expectContent, expectWithheld; then, if any row has it, member.
     */
    public WorkbookBuilder scenario(@Nullable Object... cells) {
        return entry("Scenarios", cells);
    }

    private WorkbookBuilder entry(String sheet, @Nullable Object... cells) {
        lists.computeIfAbsent(sheet, name -> new ArrayList<>()).add(cells);
        return this;
    }

    /** Overwrites a cell, such as {@code "Tasks!B10"}; null blanks it. */
    public WorkbookBuilder cell(String place, @Nullable Object value) {
        return change(workbook -> put(cell(workbook, place), value));
    }

    /** Makes any other change to the file. */
    public WorkbookBuilder change(Consumer<XSSFWorkbook> change) {
        changes.add(change);
        return this;
    }

    /** The cell at a place such as {@code "Tasks!B10"}, made if need be. */
    public static Cell cell(XSSFWorkbook workbook, String place) {
        int mark = place.indexOf('!');
        CellAddress address = new CellAddress(place.substring(mark + 1));
        return cell(workbook.getSheet(place.substring(0, mark)), address.getRow(), address.getColumn());
    }

    /** Checks the workbook and expects no error. */
    public CheckedWorkbook checked() {
        CheckResult result = new WorkbookChecker(declarations).check(stream());
        return result.workbook().orElseThrow(() -> new AssertionError(result.findings()));
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes());
    }

    public byte[] bytes() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            writeCampaign(workbook.createSheet("Campaign"));
            Vocabulary vocabulary = declarations.vocabulary().with(metrics());
            tables.forEach(table -> writeTable(workbook.createSheet(table.name()), table, vocabulary));
            lists.forEach((name, rows) -> writeList(workbook.createSheet(name), name, rows));
            changes.forEach(change -> change.accept(workbook));
            workbook.write(file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<Name> metrics() {
        return lists.getOrDefault("Metrics", List.of()).stream()
                .map(row -> String.valueOf(row[0]))
                .map(text -> new Name(CellText.key(text), labelOf(text)))
                .toList();
    }

    private static Label labelOf(String text) {
        String label = CellText.label(text);
        return new Label(label.isEmpty() ? CellText.key(text) : label, CellText.key(text));
    }

    private void writeCampaign(Sheet sheet) {
        int row = 0;
        for (Map.Entry<String, @Nullable Object> fact : campaign.entrySet()) {
            put(cell(sheet, row, 0), fact.getKey());
            put(cell(sheet, row++, 1), fact.getValue());
        }
    }

    private static void writeTable(Sheet sheet, Table table, Vocabulary vocabulary) {
        write(sheet, 0, "RuleSet", vocabulary.ruleSet());
        write(sheet, 1, "Import", vocabulary.imports());
        write(sheet, 2, "Variables", vocabulary.variables());
        write(sheet, 4, "RuleTable " + table.name());
        write(sheet, 5, "NAME");
        write(sheet, 8, vocabulary.ruleName().zh());
        int conditions = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = vocabulary.column(table.columns().get(i)).orElseThrow();
            put(cell(sheet, 5, i + 1), column.kind().name());
            put(cell(sheet, 7, i + 1), column.snippet());
            put(cell(sheet, 8, i + 1), column.label().zh());
            if (column.kind() == ColumnKind.CONDITION) {
                conditions++;
            }
        }
        if (conditions > 0) {
            put(cell(sheet, 6, 1), vocabulary.object());
        }
        if (conditions > 1) {
            sheet.addMergedRegion(new CellRangeAddress(6, 6, 1, conditions));
            // Like Excel. Stock Drools ignores merged cells that the file does not contain.
            IntStream.rangeClosed(2, conditions).forEach(column -> cell(sheet, 6, column));
        }
        for (int i = 0; i < table.rows().size(); i++) {
            write(sheet, FIRST_DATA_ROW + i, table.rows().get(i));
        }
    }

    private static void writeList(Sheet sheet, String name, List<@Nullable Object[]> rows) {
        int longest = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        write(sheet, 0, headers(name, longest));
        for (int i = 0; i < rows.size(); i++) {
            write(sheet, i + 1, rows.get(i));
        }
    }

    private static Object[] headers(String sheet, int longest) {
        String keys = switch (sheet) {
            case "Metrics" -> "name kind actionType from to days cycle";
            case "Limits" ->
                "name kind actionType table rule period measure amount onReached"
                        + (longest > 9 ? " effect attribute" : "")
                        + (longest > 11 ? " onCancellation" : "");
            case "Content" -> "id title titleEn image jump target";
            default ->
                "scenario tier segments registeredOn at actionType channel amount attributes placements"
                        + " expectPoints expectEffects expectContent expectWithheld"
                        + (longest > 14 ? " member" : "");
        };
        return Arrays.stream(keys.split(" ", -1)).toArray();
    }

    private static void write(Sheet sheet, int row, @Nullable Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            put(cell(sheet, row, column), cells[column]);
        }
    }

    private static Cell cell(Sheet sheet, int row, int column) {
        Row found = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return found.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static void put(Cell cell, @Nullable Object value) {
        if (value == null) {
            cell.setBlank();
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean flag) {
            cell.setCellValue(flag);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            format(cell, "yyyy-mm-dd");
        } else if (value instanceof LocalDateTime moment) {
            cell.setCellValue(moment);
            format(cell, "yyyy-mm-dd hh:mm");
        } else if (value instanceof LocalTime time) {
            cell.setCellValue(time.toSecondOfDay() / 86_400.0);
            format(cell, "hh:mm");
        } else {
            cell.setCellValue(value.toString());
        }
    }

    /** Gives a cell a number format. */
    public static void format(Cell cell, String format) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }
}
