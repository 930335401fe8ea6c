package dev.daka.core.workbook.file;

import static dev.daka.core.workbook.read.Mistaken.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Severity;
import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.TestDeclarations;
import dev.daka.core.workbook.read.WorkbookBuilder;
import dev.daka.core.workbook.read.WorkbookChecker;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    private static final WorkbookChecker CHECKER = new WorkbookChecker(TestDeclarations.DECLARATIONS);
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Action type and amount, then points: the lines that stock Drools reads below. */
    private static final String TABLE = String.join(
            "\r\n",
            "RuleSet," + TestDeclarations.DECLARATIONS.vocabulary().ruleSet(),
            "Import,\"" + TestDeclarations.DECLARATIONS.vocabulary().imports() + "\"",
            "Variables," + TestDeclarations.DECLARATIONS.vocabulary().variables(),
            "",
            "RuleTable Extra",
            "NAME,CONDITION,CONDITION,ACTION",
            ",occasion : Occasion...,occasion : Occasion...,",
            "," + quoted("actionType") + "," + quoted("amountFrom") + "," + quoted("points"),
            "规则名称,行为,金额不低于,积分",
            "大额购买,购买 purchased,39.9,20",
            "签到奖,\"签到 signedIn\",,5",
            ",,,",
            "");

    static List<Arguments> encodings() {
        byte[] utf8 = TABLE.getBytes(StandardCharsets.UTF_8);
        byte[] marked = ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8);
        return List.of(
                Arguments.of("UTF-8", utf8),
                Arguments.of("UTF-8 with a byte order mark", marked),
                Arguments.of("as Excel writes it in China", TABLE.getBytes(GB18030)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void aTableIsAddedToAWorkbook(String encoding, byte[] csv) {
        WorkbookBuilder book =
                good().limit("总预算", "budget", null, null, null, "campaign", "points", 100_000, "partial");

        CheckResult result = CHECKER.checkTable(new ByteArrayInputStream(csv), book.stream());

        assertThat(result.findings()).as(encoding).allMatch(finding -> finding.severity() == Severity.NOTICE);
        CheckedWorkbook workbook = result.workbook().orElseThrow();
        assertThat(workbook.tables()).extracting(table -> table.name()).containsExactly("Tasks", "Extra");
        assertThat(workbook.tables().get(1).rows())
                .extracting(row -> row.ref().cell(), row -> row.ref().name())
                .containsExactly(tuple("Extra!A10", "大额购买"), tuple("Extra!A11", "签到奖"));
        assertThat(workbook.tables().get(1).rows().get(0).texts()).containsExactly("购买 purchased", "39.9", "20");
    }

    @Test
    void aTableWithTheSameNameIsReplaced() {
        WorkbookBuilder before = good().table("Extra", "actionType", "points").row("旧", "shared", 1);

        CheckedWorkbook workbook =
                CHECKER.checkTable(stream(TABLE), before.stream()).workbook().orElseThrow();

        assertThat(workbook.tables().get(1).rows())
                .extracting(row -> row.ref().name())
                .containsExactly("大额购买", "签到奖");
    }

    /** Only merged objects cannot be expressed in a plain table of text; Drools itself marks them with dots. */
    @Test
    void stockDroolsReadsTheSameFile() {
        String rules = new SpreadsheetCompiler().compile(stream(TABLE), InputType.CSV);

        assertThat(rules)
                .contains(
                        "occasion : Occasion(CellText.among(\"购买 purchased\", actionType), amount >= CellText.decimal(\"39.9\"))");
        RawSheet sheet = read(TABLE).orElseThrow();
        assertThat(sheet.merged()).containsExactly(CellRangeAddress.valueOf("B7:C7"));
        assertThat(sheet.seen(6, 1)).isEqualTo("occasion : Occasion");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "=1+1               ¦ FORMULA ¦ =1+1",
                "=cmd|' /C calc'!A0¦ FORMULA ¦ =cmd|' /C calc'!A0",
                "+1+1               ¦ FORMULA ¦ +1+1",
                "@SUM(1)            ¦ FORMULA ¦ @SUM(1)",
                "'=1+1              ¦ TEXT    ¦ =1+1",
                "''=1+1             ¦ TEXT    ¦ '=1+1",
                "-5                 ¦ TEXT    ¦ -5",
                "+39.9              ¦ TEXT    ¦ +39.9",
                "-                  ¦ TEXT    ¦ -",
                "'节日               ¦ TEXT    ¦ '节日",
                "等等...             ¦ TEXT    ¦ 等等..."
            })
    void textThatASpreadsheetWouldCalculateIsAFormula(String cell, RawCell.Kind kind, String seen) {
        RawSheet sheet = read("RuleTable T\n" + cell).orElseThrow();

        assertThat(sheet.cell(1, 0)).hasValueSatisfying(raw -> {
            assertThat(raw.kind()).isEqualTo(kind);
            assertThat(raw.seen()).isEqualTo(seen);
        });
    }

    static List<Arguments> unreadable() {
        return List.of(
                Arguments.of("empty", new byte[0], "notATable"),
                Arguments.of("no table", bytes("a,b\n"), "notATable"),
                Arguments.of("a workbook", good().bytes(), "notATable"),
                Arguments.of("an open quote", bytes("RuleTable T\n\"a"), "notATable"),
                Arguments.of("text after a quote", bytes("RuleTable T\n\"a\"b,c"), "notATable"),
                Arguments.of("neither UTF-8 nor GB18030", new byte[] {(byte) 0xFF, (byte) 0xFF}, "notATable"),
                Arguments.of("UTF-16", TABLE.getBytes(StandardCharsets.UTF_16LE), "notATable"),
                Arguments.of("6 MB", new byte[6 << 20], "tooLarge"),
                Arguments.of("10,051 rows", bytes("RuleTable T\n" + "\n".repeat(10_051)), "tooManyRows"),
                Arguments.of("101 columns", bytes("RuleTable T\n" + ",".repeat(100) + "x"), "tooManyColumns"),
                Arguments.of("a cell of 1,001 characters", bytes("RuleTable T\n" + "x".repeat(1_001)), "tooLong"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void otherFilesAreRefused(String what, byte[] csv, String code) {
        CheckResult result = CHECKER.checkTable(new ByteArrayInputStream(csv), good().stream());

        assertThat(result.findings()).as(what).extracting(Finding::code).contains(code);
        assertThat(result.workbook()).isEmpty();
    }

    @Test
    void aTableDoesNotHideErrorsOfTheWorkbook() {
        CheckResult result = CHECKER.checkTable(stream(TABLE), new ByteArrayInputStream(new byte[0]));

        assertThat(result.findings()).extracting(Finding::code).containsExactly("notAWorkbook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "-a",
                "@x",
                "\tx",
                "\rx",
                "\nx",
                "'=x",
                "''=x",
                "＝1+1",
                "'",
                "",
                "a=b",
                "签到",
                "-5",
                "5%",
                "+39.90",
                "1,234",
                "=",
                "-2+3+cmd|' /C calc'!A0"
            })
    void protectedTextIsReadUnchanged(String text) {
        assertThat(FormulaGuard.original(FormulaGuard.safe(text))).isEqualTo(text);
        assertThat(FormulaGuard.isCalculated(FormulaGuard.safe(text)))
                .as("still a formula")
                .isFalse();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "=1+1,'=1+1",
                "-5,-5",
                "-5x,'-5x",
                "+39.9,+39.9",
                "@x,'@x",
                "签到,签到",
                "1=1,1=1",
                "＝1,'＝1",
                "'=1,''=1"
            })
    void formulasGetAnApostropheAndNumbersDoNot(String text, String safe) {
        assertThat(FormulaGuard.safe(text)).isEqualTo(safe);
    }

    private static String quoted(String column) {
        String snippet = TestDeclarations.DECLARATIONS
                .vocabulary()
                .column(column)
                .orElseThrow()
                .snippet();
        return '"' + snippet.replace("\"", "\"\"") + '"';
    }

    private static Optional<RawSheet> read(String csv) {
        Findings findings = new Findings();
        Optional<RawSheet> sheet = CsvFile.read(stream(csv), findings);
        assertThat(findings.sorted()).isEmpty();
        return sheet;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(bytes(text));
    }
}
