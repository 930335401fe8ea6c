package dev.daka.core.workbook.file;

import static dev.daka.core.workbook.read.Mistaken.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Findings;
import dev.daka.core.workbook.read.Mistaken;
import dev.daka.core.workbook.read.Parts;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads cells and the layout of sheets. */
class WorkbookFileTest {
    private static final String STYLES = "<numFmts><numFmt numFmtId='164' formatCode='%s'/></numFmts>"
            + "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs>";
    private static final String PLAIN = STYLES.formatted("0.00");
    private static final String STRINGS = "<si><t>a</t></si>"
            + "<si><r><rPr><b/></rPr><t>签</t></r><r><t xml:space='preserve'>到 </t></r><rPh sb='0' eb='1'><t>qiān</t></rPh></si>"
            + "<si><t>_x0022_x_x000A_</t></si><si/>";

    @ParameterizedTest(name = "{0} as {1} is seen as {2} and is {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "46296           | yyyy-mm-dd       | 2026-10-01       | 2026-10-01",
                "46296           | yyyy/m/d         | 2026/10/1        | 2026-10-01",
                "46296.333333333 | yyyy-mm-dd hh:mm | 2026-10-01 08:00 | 2026-10-01T08:00:00",
                "0.333333333333  | hh:mm            | 08:00            | 08:00:00",
                "0               | hh:mm            | 00:00            | 00:00:00",
                "0.99998         | hh:mm:ss         | 23:59:58         | 23:59:58",
                "61              | yyyy-mm-dd       | 1900-03-01       | 1900-03-01",
                "2958465         | yyyy-mm-dd       | 9999-12-31       | 9999-12-31",
                "39.996          | 0.00             | 40.00            | 39.996",
                "1234            | #,##0            | 1,234            | 1234",
                "0.5             | 0%               | 50%              | 0.5",
                "0.1             | General          | 0.1              | 0.1",
                "1E3             | General          | 1000             | 1000",
                "123456789012345678 | General       | 1.23457E+17      | 123456789012345680"
            })
    void aNumberIsShownByItsFormatAndKeepsItsValue(String number, String format, String seen, String typed) {
        RawCell cell = cell("<c r='B2' s='1'><v>" + number + "</v></c>", STYLES.formatted(format));

        assertThat(cell.ref()).isEqualTo("B2");
        assertThat(cell.seen()).isEqualTo(seen);
        assertThat(cell.typed()).isEqualTo(typed);
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "59              | yyyy-mm-dd",
                "60              | mm-dd",
                "0.5             | yyyy-mm-dd hh:mm",
                "2958466         | yyyy",
                "-1              | yyyy-mm-dd",
                "-5              | '[<10000]0;0'",
                "5               | '# ?/?'",
                "5               | [White]0",
                "5               | **0",
                "5               | [DBNum1]General",
                "5               | 'yyyy'",
                "5               | 0n",
                "5               | '\"open'"
            })
    void aFormatThatProgramsShowDifferentlyIsUnclear(String number, String format) {
        RawCell cell = cell(
                "<c r='B2' s='1'><v>" + number + "</v></c>",
                STYLES.formatted(format.replace("<", "&lt;").replace("'", "&apos;")));

        assertThat(cell.kind()).isEqualTo(RawCell.Kind.UNCLEAR);
        assertThat(cell.seen()).isEqualTo(number);
        assertThat(cell.typed()).isEqualTo(format);
    }

    /** Excel offers this variant of the format as "Strict Open XML Spreadsheet". Its namespaces and relationships differ. */
    @Test
    void aStrictFileHoldsTheSame() {
        Parts file = Parts.of(good().bytes());
        Parts strict = file;
        for (String name : file.names()) {
            strict = strict.with(
                    name,
                    file.text(name)
                            .replace(
                                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                    "http://purl.oclc.org/ooxml/spreadsheetml/main")
                            .replace(
                                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                    "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        }

        assertThat(strict.text(Parts.WORKBOOK)).contains("purl.oclc.org").doesNotContain("openxmlformats");
        assertThat(cells(strict)).hasSizeGreaterThan(150).isEqualTo(cells(file));
    }

    private static List<RawCell> cells(Parts parts) {
        Findings findings = new Findings();
        List<RawSheet> sheets = WorkbookFile.read(parts.stream(), findings);
        assertThat(findings.sorted()).isEmpty();
        return sheets.stream()
                .flatMap(sheet -> IntStream.rangeClosed(0, sheet.lastRow())
                        .mapToObj(sheet::row)
                        .flatMap(row -> row.values().stream()))
                .toList();
    }

    @Test
    void daysCountFrom1904IfTheWorkbookSaysSo() {
        Parts parts = sheet("<c r='B2' s='1'><v>44834</v></c>", STYLES.formatted("yyyy-mm-dd"))
                .change(Parts.WORKBOOK, xml -> xml.replace("<workbookPr/>", "<workbookPr date1904='1'/>"));

        assertThat(read(parts).cell(1, 1)).map(RawCell::typed).contains("2026-10-01");
        assertThat(read(parts).seen(1, 1)).isEqualTo("2026-10-01");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='B2' t='s'><v>0</v></c>                            | TEXT    | a",
                "<c r='B2' t='s'><v>1</v></c>                            | TEXT    | 签到·",
                "<c r='B2' t='s'><v>2</v></c>                            | TEXT    | \"x↵",
                "<c r='B2' t='inlineStr'><is><t>b</t></is></c>           | TEXT    | b",
                "<c r='B2' t='str'><v>b</v></c>                          | TEXT    | b",
                "<c r='B2' t='str'><v>b<!-- - --><![CDATA[<c>]]>d</v></c> | TEXT    | b<c>d",
                "<c r='B2'><v>2</v></c>                                  | NUMBER  | 2",
                "<c t='n'><v>2.0</v></c>                                 | NUMBER  | 2",
                "<c r='B2' t='b'><v>1</v></c>                            | FLAG    | true",
                "<c r='B2' t='e'><v>#DIV/0!</v></c>                      | ERROR   | #DIV/0!",
                "<c r='B2'><f>1+1</f><v>2</v></c>                        | FORMULA | 2",
                "<c r='B2' t='str'><f>HYPERLINK(\"x\")</f><v>x</v></c>   | FORMULA | x",
                "<c r='B2' t='e'><f>1/0</f><v>#DIV/0!</v></c>            | FORMULA | #DIV/0!",
                "<c r='B2'><f>A1</f></c>                                 | FORMULA | ''",
                "<c r='B2' t='d' s='0'><v>2026-10-01</v></c>             | NUMBER  | 46296"
            })
    void readsACellByItsType(String xml, RawCell.Kind kind, String seen) {
        RawCell cell = cell(xml.replace("<c t=", "<c r='B2' t="), PLAIN);

        assertThat(cell.kind()).isEqualTo(kind);
        assertThat(cell.seen()).isEqualTo(seen.replace('·', ' ').replace('↵', '\n'));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='B2' t='s'><v>4</v></c>                      | unreadableCell  | S!B2",
                "<c r='B2' t='s'><v>-1</v></c>                     | unreadableCell  | S!B2",
                "<c r='B2' t='s'><v>999999999</v></c>              | unreadableCell  | S!B2",
                "<c r='B2' t='s'><v>2000000000</v></c>             | unreadableCell  | S!B2",
                "<c r='B2' t='s'><v>99999999999</v></c>            | unreadableCell  | S!B2",
                "<c r='B2' s='2'><v>1</v></c>                      | unreadableCell  | S!B2",
                "<c r='B2' s='x'><v>1</v></c>                      | unreadableCell  | S!B2",
                "<c r='B2'><v>NaN</v></c>                          | unreadableCell  | S!B2",
                "<c r='B2'><v>1e999</v></c>                        | unreadableCell  | S!B2",
                "<c r='B2'><v>0x1p3</v></c>                        | unreadableCell  | S!B2",
                "<c r='B2'><v>1d</v></c>                           | unreadableCell  | S!B2",
                "<c r='B2' t='b'><v>2</v></c>                      | unreadableCell  | S!B2",
                "<c r='B2' t='zz'><v>2</v></c>                     | unreadableCell  | S!B2",
                "<c r='B2' t='d'><v>2026-13-01</v></c>             | unreadableCell  | S!B2",
                "<c r='B3'><v>1</v></c>                            | rowsOutOfOrder  | S!B2",
                "<c r='B2'><v>1</v></c><c r='B2'><v>2</v></c>      | rowsOutOfOrder  | S!B2",
                "<c r='B2'><v>1</v></c><c r='A2'><v>2</v></c>      | rowsOutOfOrder  | S!A2",
                "</row><row r='2'><c r='A2'><v>2</v></c>           | rowsOutOfOrder  | S!A2",
                "</row><row r='1'><c r='A1'><v>2</v></c>           | rowsOutOfOrder  | S!A1",
                "</row><row r='0'><c r='A1'><v>2</v></c>           | unreadableSheet | S",
                "</row><row r='-3'><c r='A1'><v>2</v></c>          | unreadableSheet | S",
                "</row><row r='1048577'><c><v>2</v></c>            | unreadableSheet | S",
                "<c r='XFE2'><v>1</v></c>                          | unreadableSheet | S",
                "<c r='2B'><v>1</v></c>                            | unreadableSheet | S",
                "<c r='B99999999999'><v>1</v></c>                  | unreadableSheet | S",
                "<c r='B2'><w>1</w></c>                            | unreadableSheet | S",
                "<AlternateContent><c r='B2'/></AlternateContent>  | unreadableSheet | S",
                "</row></sheetData><sheetData><row>                | unreadableSheet | S",
                "</row><row r='1048576'><c><v>2</v></c>            | tooManyRows     | S!A1048576",
                "<c r='XFD2'><v>1</v></c>                          | tooManyColumns  | S!XFD2"
            })
    void reportsUnreadableCells(String xml, String code, String place) {
        Findings findings = new Findings();
        WorkbookFile.read(sheet(xml, PLAIN).stream(), findings);

        assertThat(findings.sorted()).extracting(Finding::code, Mistaken::place).containsExactly(tuple(code, place));
    }

    @Test
    void rowsAndCellsWithoutAddressFollowOneAnother() {
        RawSheet sheet =
                read(sheet("</row><row><c><v>1</v></c><c><v>2</v></c><c r='E3'><v>3</v></c><c><v>4</v></c>", PLAIN));

        assertThat(sheet.row(2).keySet()).containsExactly(0, 1, 4, 5);
    }

    @Test
    void everyCellFilledByAFormulaIsAFormula() {
        RawSheet sheet = read(sheet(
                "<c r='B2'><f t='array' ref='B2:C3'>X1:Y2</f><v>1</v></c><c r='C2'><v>2</v></c>"
                        + "<c r='D2'><v>3</v></c></row><row r='3'><c r='B3'><v>4</v></c>",
                PLAIN));

        assertThat(sheet.row(1).values())
                .extracting(RawCell::kind)
                .containsExactly(RawCell.Kind.FORMULA, RawCell.Kind.FORMULA, RawCell.Kind.NUMBER);
        assertThat(sheet.cell(2, 1)).map(RawCell::kind).contains(RawCell.Kind.FORMULA);
    }

    @Test
    void aTextOfMoreThanAThousandCharactersIsCutAndReported() {
        Findings findings = new Findings();
        List<RawSheet> sheets = WorkbookFile.read(
                sheet("<c r='B2' t='str'><v>" + "长".repeat(40_000) + "</v></c>", PLAIN).stream(), findings);

        assertThat(findings.sorted())
                .extracting(Finding::code, Mistaken::place)
                .containsExactly(tuple("tooLong", "S!B2"));
        assertThat(sheets.get(0).seen(1, 1)).isEqualTo("长".repeat(1_000));
    }

    @Test
    void aLongTextThatBeginsWithSpacesIsNotBlank() {
        Findings findings = new Findings();
        List<RawSheet> sheets = WorkbookFile.read(
                sheet("<c r='B2' t='str'><v>" + " ".repeat(2_000) + "x</v></c>", PLAIN).stream(), findings);

        assertThat(findings.sorted()).extracting(Finding::code).containsExactly("tooLong");
        assertThat(sheets.get(0).seen(1, 1)).isEqualTo("…");
    }

    @Test
    void aByteOrderMarkIsIgnored() {
        Parts parts = sheet("<c r='B2'><v>1</v></c>", PLAIN);

        assertThat(read(parts.change("xl/worksheets/sheet1.xml", xml -> "\uFEFF" + xml))
                        .seen(1, 1))
                .isEqualTo("1");
    }

    @Test
    void readsTheLayoutToo() {
        RawSheet sheet = read(Parts.smallest(
                        "<worksheet><cols><col min='2' max='3' hidden='1'/><col min='5' max='5' width='0'/></cols><sheetData>"
                                + "<row r='2' hidden='1'><c r='B2'/><c r='C2' t='s'><v>3</v></c></row><row r='4' ht='0'/></sheetData>"
                                + "<mergeCells><mergeCell ref='B2:C2'/></mergeCells></worksheet>",
                        PLAIN,
                        STRINGS)
                .with("xl/worksheets/_rels/sheet1.xml.rels", Parts.relationships("comments", "../comments1.xml"))
                .with("xl/comments1.xml", "<comments><commentList><comment ref='D9'/></commentList></comments>"));

        assertThat(List.of(1, 3)).allMatch(sheet::isRowHidden);
        assertThat(sheet.isRowHidden(2)).isFalse();
        assertThat(List.of(1, 2, 4)).allMatch(sheet::isColumnHidden);
        assertThat(List.of(0, 3, 5)).noneMatch(sheet::isColumnHidden);
        assertThat(sheet.holds(1, 1)).isTrue();
        assertThat(sheet.holds(1, 2)).isTrue();
        assertThat(sheet.holds(1, 3)).isFalse();
        assertThat(sheet.lastRow()).isEqualTo(-1);
        assertThat(sheet.merged())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("B2:C2");
        assertThat(sheet.comments())
                .hasEntrySatisfying(8, columns -> assertThat(columns.get(3)).isTrue());
        assertThat(sheet.isHidden()).isFalse();
    }

    /** Compares with Apache POI's reading of the same file. */
    @Test
    void poiReadsTheSame() throws Exception {
        byte[] file = good().cell("Tasks!C10", 0.125)
                .cell("Tasks!D10", 1e15)
                .cell("Tasks!L10", true)
                .bytes();
        List<RawSheet> sheets = WorkbookFile.read(new ByteArrayInputStream(file), new Findings());
        DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
        int cells = 0;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook) {
                RawSheet ours = sheets.get(workbook.getSheetIndex(sheet));
                assertThat(ours.name()).isEqualTo(sheet.getSheetName());
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String expected = cell.getCellType() == CellType.BOOLEAN
                                ? String.valueOf(cell.getBooleanCellValue())
                                : formatter.formatCellValue(cell);
                        assertThat(ours.seen(cell.getRowIndex(), cell.getColumnIndex()))
                                .as(cell.getAddress().toString())
                                .isEqualTo(expected);
                        cells++;
                    }
                }
            }
        }
        assertThat(cells).isGreaterThan(150);
    }

    private static RawCell cell(String xml, String styles) {
        return read(sheet(xml, styles)).cell(1, 1).orElseThrow();
    }

    private static Parts sheet(String cells, String styles) {
        return Parts.smallest(
                "<worksheet><sheetData><row r='2'>" + cells + "</row></sheetData></worksheet>", styles, STRINGS);
    }

    private static RawSheet read(Parts parts) {
        Findings findings = new Findings();
        List<RawSheet> sheets = WorkbookFile.read(parts.stream(), findings);
        assertThat(findings.sorted()).isEmpty();
        assertThat(sheets).hasSize(1);
        return sheets.get(0);
    }
}
