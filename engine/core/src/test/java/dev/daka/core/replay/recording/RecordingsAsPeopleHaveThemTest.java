package dev.daka.core.replay.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.daka.core.action.Action;
import dev.daka.core.notation.DecimalMark;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as spreadsheet programs, tills and payment providers write them. */
class RecordingsAsPeopleHaveThemTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final String PURCHASES = """
            memberId,type,channel,occurredAt,amount
            张三-001,purchased,app,2026-03-04 10:00:00,99.50
            李四-002,purchased,app,2026-03-04 10:05:00,300
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void recognisesTheEncoding(String encoding) throws IOException {
        RecordedActions read = read(PURCHASES.getBytes(Charset.forName(encoding)), null);
        assertThat(read.skipped().first()).isEmpty();
        assertThat(read.actions())
                .extracting(action -> action.memberId().value(), Action::amount)
                .containsExactly(tuple("张三-001", new BigDecimal("99.50")), tuple("李四-002", BigDecimal.valueOf(300)));
    }

    /** Excel calls this format "Unicode text". */
    @Test
    void readsUtf16WithTabs() throws IOException {
        String tabs = "\uFEFF" + PURCHASES.replace(',', '\t').replace("\n", "\r\n");
        Recording recording = Recordings.of(tabs.getBytes(StandardCharsets.UTF_16LE));
        assertThat(recording.encoding()).isEqualTo(StandardCharsets.UTF_16LE);
        assertThat(read(recording, null).actions())
                .extracting(Action::amount)
                .containsExactly(new BigDecimal("99.50"), BigDecimal.valueOf(300));
    }

    @Test
    void oneCharacterAtTheEndDeterminesTheEncoding() throws IOException {
        String ascii = "memberId,type,occurredAt\n" + "m-1,signedIn,2026-03-04\n".repeat(20_000);
        byte[] bytes = (ascii + "王五,signedIn,2026-03-05\n").getBytes(GB18030);
        Recording recording = Recordings.of(bytes);
        assertThat(recording.encoding()).isEqualTo(GB18030);
        assertThat(recording.rows()).isEqualTo(20_001);
    }

    @Test
    void listsEachLineWhoseIdsASpreadsheetRuined() throws IOException {
        RecordedActions read = read("""
                memberId,actionId,type,channel,occurredAt,amount
                1.30000E+10,1.90000E+18,purchased,app,2026-03-04 10:00:00,100
                1.30000E+10,1.90000E+18,purchased,app,2026-03-04 10:01:00,200
                1.30000E+10,4.2E+27,purchased,app,2026-03-04 10:02:00,300
                13000000000,4.2E+27,purchased,app,2026-03-04 10:03:00,400
                13000000000.0,a-5,purchased,app,2026-03-04 10:03:00,400
                """);
        assertThat(read.actions()).isEmpty();
        assertThat(read.skipped().first())
                .extracting(
                        SkippedLine::line,
                        SkippedLine::kind,
                        line -> line.reason().en())
                .containsExactly(
                        tuple(2L, SkipReason.RUINED_ID, ruined("memberId", "1.30000E+10")),
                        tuple(3L, SkipReason.RUINED_ID, ruined("memberId", "1.30000E+10")),
                        tuple(4L, SkipReason.RUINED_ID, ruined("memberId", "1.30000E+10")),
                        tuple(5L, SkipReason.RUINED_ID, ruined("actionId", "4.2E+27")),
                        tuple(6L, SkipReason.RUINED_ID, ruined("memberId", "13000000000.0")));
    }

    private static String ruined(String part, String found) {
        return part + ": A spreadsheet program turned the id into a number: " + found;
    }

    @Test
    void refusesRuinedAttributesButNotNumbers() throws IOException {
        RecordedActions read = read("""
                memberId,type,occurredAt,amount,orderId,quantity
                m-1,purchased,2026-03-04,100,1.9E+18,1.2E+1
                m-1,purchased,2026-03-04,100,o-1,1.2E+1
                """);
        assertThat(read.actions()).hasSize(1);
        assertThat(read.skipped().first()).extracting(SkippedLine::line).containsExactly(2L);
    }

    @Test
    void removesTheCharactersThatProtectIds() throws IOException {
        RecordedActions read = read("memberId,actionId,type,channel,occurredAt,amount\n"
                + "\"=\"\"13000000000\"\"\",\"=\"\"a-1\"\"\",purchased,app,2026-03-04 10:00:00,100\n"
                + "'13000000000,a-2,purchased,app,2026-03-04 10:01:00,100\n"
                + "13000000000\t,a-3,purchased,app,2026-03-04 10:02:00,100\n"
                + "=\"13000000000\",\u00a0a-4,purchased,app,2026-03-04 10:03:00,100\n");
        assertThat(read.skipped().first()).isEmpty();
        assertThat(read.actions())
                .extracting(action ->
                        action.memberId().value() + " " + action.actionId().value())
                .containsExactly("13000000000 a-1", "13000000000 a-2", "13000000000 a-3", "13000000000 a-4");
    }

    @Test
    void readsABillBelowItsTitleAndReportsTheHeaderLine() throws IOException {
        String bill = """
                \uFEFF----------------账单明细----------------,,,,
                交易时间,交易类型,金额(元),交易单号,备注
                2026-03-04 18:14:13,商户消费,¥4.50,1000000000000000000000000001,/
                2026-03-04 08:55:09,商户消费,"¥1,234.50",1000000000000000000000000002,/
                """;
        Recording recording = Recordings.of(bill);
        assertThat(recording.headerLine()).contains(2);
        assertThat(recording.before()).containsExactly("----------------账单明细----------------,,,,");
        assertThat(recording.columns()).containsExactly("交易时间", "交易类型", "金额(元)", "交易单号", "备注");
        RecordedActions read =
                read(recording, "memberId:=m-1,type:=purchased,amount=金额(元),occurredAt=交易时间,actionId=交易单号");
        assertThat(read.skipped().first()).isEmpty();
        assertThat(read.actions())
                .extracting(Action::amount)
                .containsExactly(new BigDecimal("4.50"), new BigDecimal("1234.50"));
    }

    @Test
    void readsABillOfGb18030WithPaddedCells() throws IOException {
        String bill = """
                ------------------支付宝账户明细------------------
                交易时间            ,收/支   ,金额       ,交易订单号          ,备注   ,
                2026-02-12 21:32:14 ,支出     ,49.74      ,202602000000000001\t,       ,
                """;
        Recording recording = Recordings.of(bill.getBytes(GB18030));
        assertThat(recording.headerLine()).contains(2);
        RecordedActions read =
                read(recording, "memberId:=m-1,type:=purchased,amount=金额,occurredAt=交易时间,actionId=交易订单号");
        assertThat(read.actions())
                .extracting(action -> action.actionId().value(), Action::amount)
                .containsExactly(tuple("202602000000000001", new BigDecimal("49.74")));
    }

    @Test
    void countsLinesFromTheTopOfTheFileBelowATitle() throws IOException {
        Recording recording = Recordings.of("账单\n\n共 2 笔,,\nmemberId,type,occurredAt\nm-1\nm-2,signedIn,2026-03-04\n");
        assertThat(recording.headerLine()).contains(4);
        assertThat(recording.unreadable().first()).extracting(SkippedLine::line).containsExactly(5L);
        assertThat(recording.rows()).isEqualTo(1);
    }

    @Test
    void usesTheChosenHeaderLine() throws IOException {
        byte[] bytes = "a,b\nmemberId,type\nm-1,signedIn\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Recordings.of(bytes).headerLine()).contains(1);
        Recording told = Recordings.of(bytes, 2);
        assertThat(told.columns()).containsExactly("memberId", "type");
        assertThat(told.rows()).isEqualTo(1);
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> Recordings.of(bytes, 9))
                .withMessageContaining("Line 9");
    }

    @Test
    void longerRowsDoNotChangeTheHeaderLine() throws IOException {
        Recording recording =
                Recordings.of("memberId,type,occurredAt\nm-1\nm-2,signedIn,today,x\nm-3,signedIn,now,y\n");
        assertThat(recording.headerLine()).contains(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "memberId   type      occurredAt\nm-1        signedIn  2026-03-04\n",
                "memberId type occurredAt\nm-1 signedIn 2026-03-04\n",
            })
    void refusesColumnsThatAreAlignedBySpaces(String text) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> Recordings.of(text))
                .withMessageContaining("no CSV: it has one column");
    }

    @Test
    void namesBothColumnsWithTheSameName() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> Recordings.of("memberId,amount,type,amount\nm-1,1,purchased,2\n"))
                .withMessageContaining("Two columns are named amount: columns 2 and 4");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "thousands and decimals  | 35      | `\"1,035.25\"` | -     | 1035.25",
                "thousands only          | 35      | `\"1,035\"`    | -     | 1035",
                "point shown elsewhere   | 99.50   | 1.035            | -     | 1.035",
                "comma shown elsewhere   | `\"99,50\"` | 1.035      | -     | 1035",
                "comma is said           | 35      | 1.035            | COMMA | 1035",
                "point is said           | 35      | 1.035            | POINT | 1.035",
                "with its currency       | 35      | `\"￥1,035.25\"` | -   | 1035.25",
            })
    void readsMoneyInTheFormatOfItsColumn(
            String name, String other, String amount, @Nullable DecimalMark said, BigDecimal expected)
            throws IOException {
        Recording recording = Recordings.of(amounts(other, amount));
        ColumnMapping mapping = Recordings.guess(recording).with(said);
        assertThat(mapping.problems(recording)).isEmpty();
        List<Action> read = new ActionReader(Recordings.CHECK, Recordings.SHANGHAI)
                .read(recording, mapping)
                .actions()
                .actions();
        assertThat(read.get(1).amount()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            delimiter = '|',
            value = {"35 | 1.035", "99.50 | 1.035", "2.500 | 1.035"})
    void asksForTheDecimalMarkIfTheColumnDoesNotShowIt(String other, String amount) throws IOException {
        Recording recording = Recordings.of(amounts(other, amount).replace(',', ';')
                + (other.equals("99.50") ? "m-1;purchased;2026-03-04;99,50\n" : ""));
        assertThat(Recordings.guess(recording).problems(recording))
                .extracting(problem -> problem.en())
                .singleElement()
                .asString()
                .contains("decimal mark");
    }

    private static String amounts(String... amounts) {
        StringBuilder csv = new StringBuilder("memberId,type,occurredAt,amount\n");
        for (String amount : amounts) {
            csv.append("m-1,purchased,2026-03-04,").append(amount).append('\n');
        }
        return csv.toString();
    }

    @Test
    void jsonNumbersHaveADecimalPoint() throws IOException {
        RecordedActions read = read("""
                {"actionId":"a-1","memberId":"m-1","type":"purchased","occurredAt":"2026-03-04T08:30:00+0800","amount":1.035}
                {"actionId":"a-2","memberId":"m-1","type":"purchased","occurredAt":"2026-03-04T08:30:00+0800","amount":1e2}
                """);
        assertThat(read.actions())
                .extracting(Action::amount, Action::occurredAt)
                .containsExactly(
                        tuple(new BigDecimal("1.035"), Instant.parse("2026-03-04T00:30:00Z")),
                        tuple(new BigDecimal("1E+2"), Instant.parse("2026-03-04T00:30:00Z")));
    }

    @Test
    void countsSkippedLinesByReason() throws IOException {
        RecordedActions read = read("""
                memberId,type,occurredAt,amount
                m-1,dancing,2026-10-01,
                m-1,dancing,2026-10-02,
                m-1,jumping,2026-10-02,
                m-1,purchased,2026-10-02,free
                m-1,purchased,2026-10-02,-3
                m-1,signedIn,2026-10-02,
                """);
        assertThat(read.skipped().byReason())
                .extracting(
                        SkippedLines::kind,
                        SkippedLines::subject,
                        SkippedLines::lines,
                        count -> count.first().line())
                .containsExactly(
                        tuple(SkipReason.UNKNOWN_ACTION_TYPE, "dancing", 2L, 2L),
                        tuple(SkipReason.UNKNOWN_ACTION_TYPE, "jumping", 1L, 4L),
                        tuple(SkipReason.NO_NUMBER, "amount", 1L, 5L),
                        tuple(SkipReason.INVALID_FIELD, "amount", 1L, 6L));
    }

    @Test
    void similarReasonsAreCountedTogether() throws IOException {
        StringBuilder csv = new StringBuilder("memberId,type,occurredAt\n");
        for (int i = 0; i < 1_000; i++) {
            csv.append("m-1,type").append(i).append(",2026-10-01\n");
        }
        Skipped skipped = read(csv.toString()).skipped();
        assertThat(skipped.byReason()).hasSize(51);
        assertThat(skipped.byReason().stream().mapToLong(SkippedLines::lines).sum())
                .isEqualTo(1_000);
        assertThat(skipped.byReason().get(0).subject()).isNull();
    }

    private static RecordedActions read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static RecordedActions read(byte[] bytes, @Nullable String mapping) throws IOException {
        return read(Recordings.of(bytes), mapping);
    }

    private static RecordedActions read(Recording recording, @Nullable String mapping) throws IOException {
        return new ActionReader(Recordings.CHECK, Recordings.SHANGHAI)
                .read(recording, mapping == null ? Recordings.guess(recording) : Recordings.mapping(mapping))
                .actions();
    }
}
