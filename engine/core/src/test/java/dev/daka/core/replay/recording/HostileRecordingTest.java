package dev.daka.core.replay.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recordings that are made to exhaust CPU time or memory are refused or read within seconds. */
class HostileRecordingTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int MEGABYTE = 1 << 20;
    private static final Recording.Bounds BOUNDS = new Recording.Bounds(Recording.Bounds.UPLOADED.bytes(), 200_000);

    /**
     * Reads a compressed text that consists of a beginning and a part repeated until the text has the given number of
     * MB.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a header of 100 MB           | x                         | x         | 100 | too long",
                "a name of 30,000 characters  | a,`x                      | x         | 0   | column name",
                "columns without end          | x                         | ,x        | 1   | too long",
                "a cell of 100 MB             | a,b\\n\"                  | x         | 100 | Line 2 is too long",
                "a cell of line breaks        | a,b\\n1,2\\n\"            | \\n       | 100 | 400200 lines",
                "a row of 100 MB of cells     | a,b\\n                    | ,         | 100 | Line 2 is too long",
                "an object of 100 MB          | {\"a\":\"                 | x         | 100 | Line 1 is too long",
                "a second object of 100 MB    | {\"a\":1}\\n{\"a\":\"     | x         | 100 | Line 2 is too long",
                "blank lines in CSV           | a,b\\n                    | \\n       | 100 | 400200 lines",
                "blank lines in JSON          | {\"a\":1}\\n              | \\n       | 100 | 400200 lines",
                "lines with too few fields    | a,b\\n                    | 1\\n      | 100 | 400200 lines",
                "lines that end as on a Mac   | a,b\\n                    | 1\\r      | 100 | 400200 lines",
                "lines that are no object     | {\"a\":1}\\n              | 1\\n      | 100 | 400200 lines",
            })
    void isRefusedWhileItIsRead(String name, String start, String repeated, int megabytes, String why)
            throws IOException {
        byte[] packed = packed(start, repeated, Math.max(30_000, megabytes * MEGABYTE));
        assertThat(packed.length).isLessThan(600_000);
        assertTimeoutPreemptively(
                SOON,
                () -> assertThatExceptionOfType(UnreadableFile.class)
                        .isThrownBy(() -> Recordings.of(packed, BOUNDS))
                        .withMessageContaining(why));
    }

    @Test
    void aHundredThousandColumnsAreRefusedAtTheHeader() throws IOException {
        byte[] packed = packed("", ",", 99_999);
        assertThat(packed.length).isLessThan(300);
        assertTimeoutPreemptively(
                SOON,
                () -> assertThatExceptionOfType(UnreadableFile.class)
                        .isThrownBy(() -> Recordings.of(packed))
                        .withMessageContaining("100000 columns"));
    }

    @Test
    void cellsAreCountedInReadableAndInUnreadableRows() {
        Recording.Bounds tenRows = new Recording.Bounds(MEGABYTE, 10);
        String row = ",".repeat(499) + "\n";
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> Recordings.of(("a,b\n" + row.repeat(2)).getBytes(StandardCharsets.UTF_8), tenRows))
                .withMessageContaining("1000 cells");
    }

    /** The names of nested objects are part of each column's name, so 200 KB would become gigabytes of column names. */
    @Test
    void anObjectWithinObjectsOfLongNamesIsSkipped() throws IOException {
        String line = "{\"a\":1}\n" + "{\"%s\":{".formatted("n".repeat(40_000)) + fields(10_000) + "}}\n";
        Recording recording = Recordings.of(line);
        assertThat(recording.rows()).isEqualTo(1);
        assertThat(recording.columns()).containsExactly("a");
        assertThat(recording.unreadable().first())
                .extracting(skipped -> skipped.line() + " " + skipped.reason().en())
                .containsExactly("2 Has more than 1000 fields, or a name of more than 200 characters");
    }

    @Test
    void anObjectOfTooManyFieldsIsSkipped() throws IOException {
        Recording recording = Recordings.of("{\"a\":1}\n{" + fields(1_001) + "}\n");
        assertThat(recording.columns()).containsExactly("a");
        assertThat(recording.unreadable().total()).isEqualTo(1);
    }

    @Test
    void numbersWithTooManyDigitsAreNotNumbers() {
        String rows = ("m-1,purchased,2026-10-01," + "9".repeat(200_000) + "\n").repeat(60);
        RecordedActions read =
                assertTimeoutPreemptively(SOON, () -> Recordings.actions("memberId,type,occurredAt,amount\n" + rows));
        assertThat(read.skipped().total()).isEqualTo(60);
        assertThat(read.skipped().first())
                .allSatisfy(line -> assertThat(line.reason().en())
                        .startsWith("amount: not a number: 999")
                        .hasSizeLessThan(600));
    }

    @Test
    void reasonsListOnlySomeOfAHundredThousandErrors() throws IOException {
        String row = "{\"memberId\":\"m-1\",\"type\":\"signedIn\",\"occurredAt\":\"2026-10-01\",\"placements\":[%s]}\n"
                .formatted("\"!\",".repeat(50_000) + "1");
        RecordedActions read = Recordings.actions(row.repeat(2));
        assertThat(read.skipped().total()).isEqualTo(2);
        assertThat(read.skipped().first())
                .allSatisfy(line -> assertThat(line.reason().en()).hasSizeLessThan(600));
    }

    @Test
    void actionsThatExceedTheMemoryAreRefused() throws IOException {
        Recording.Bounds hundredRows = new Recording.Bounds(MEGABYTE, 100);
        StringBuilder rows = new StringBuilder("memberId,type,occurredAt,amount,orderId\n");
        for (int i = 0; i < 100; i++) {
            rows.append("m").append(String.valueOf(1_000 + i).repeat(30)).append(",purchased,2026-10-01,1,");
            rows.append("o".repeat(250)).append('\n');
        }
        Recording recording = Recordings.of(rows.toString().getBytes(StandardCharsets.UTF_8), hundredRows);
        ColumnMapping mapping = Recordings.mapping(
                "memberId=memberId,type=type,occurredAt=occurredAt,amount=amount,attributes.orderId=orderId");
        ActionReader reader = new ActionReader(Recordings.CHECK, Recordings.SHANGHAI);
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> reader.read(recording, mapping))
                .withMessageContaining("MB of memory");
    }

    @Test
    void showsTheBeginningOfLongCellsAndNoHalfCharacters() throws IOException {
        Recording recording = Recordings.of("{\"a\":\"" + "x".repeat(10_000) + "\",\"b\":\"\\ud83d\"}\n");
        assertThat(recording.sample().get(0)).containsExactly("x".repeat(200) + "…", "\uFFFD");
    }

    private static String fields(int count) {
        StringBuilder fields = new StringBuilder("\"f\":1");
        for (int i = 1; i < count; i++) {
            fields.append(",\"f").append(i).append("\":1");
        }
        return fields.toString();
    }

    private static byte[] packed(String start, String repeated, int length) throws IOException {
        byte[] block = unescaped(repeated).repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(unescaped(start).getBytes(StandardCharsets.UTF_8));
            for (int written = 0; written < length; written += block.length) {
                gzip.write(block, 0, Math.min(block.length, length - written));
            }
        }
        return bytes.toByteArray();
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r");
    }
}
