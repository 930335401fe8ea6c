package dev.daka.core.replay.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTest {
    private static final String CSV = "who,what\nm-1,signedIn\nm-2,\n";
    private static final String JSON = """
            {"memberId":"m-1","amount":39.90,"attributes":{"courseId":"c-9"},"placements":["home.carousel","x"]}

            {"memberId":"m-2","type":null}
            """;

    @Test
    void readsCsvPackedOrNotAndWithAByteOrderMark() throws IOException {
        for (byte[] bytes : List.of(
                CSV.getBytes(StandardCharsets.UTF_8),
                Recordings.gzip(CSV),
                ("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8),
                Recordings.gzip("\uFEFF" + CSV.replace("\n", "\r\n")))) {
            Recording recording = Recordings.of(bytes);
            assertThat(recording.format()).isEqualTo(Recording.Format.CSV);
            assertThat(recording.columns()).containsExactly("who", "what");
            assertThat(recording.sample()).containsExactly(List.of("m-1", "signedIn"), List.of("m-2", ""));
            assertThat(recording.rows()).isEqualTo(2);
            assertThat(recording.unreadable().total()).isZero();
        }
    }

    @Test
    void readsJsonLinesWithNestedValuesAsColumns() throws IOException {
        Recording recording = Recordings.of(JSON);
        assertThat(recording.format()).isEqualTo(Recording.Format.JSON_LINES);
        assertThat(recording.columns()).containsExactly("memberId", "amount", "attributes.courseId", "placements");
        assertThat(recording.sample())
                .containsExactly(List.of("m-1", "39.90", "c-9", "home.carousel,x"), List.of("m-2", "", "", ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tabs                     | a\\tb\\n1\\t2             | a,b     | 1,2",
                "semicolons               | a;b\\n1,5;2              | a,b     | 1,5,2",
                "quotes and line breaks   | a,b\\n\"1\\n1\",\"x,\"\"y\" | a,b     | 1\\n1,x,\"y",
                "headers without a name   | a,,c\\n1,2,3             | a,#2,c  | 1,2,3",
                "blank lines              | \\n\\na,b\\n\\n1,2\\n\\n | a,b     | 1,2",
            })
    void readsCsvAsProgramsWriteIt(String name, String text, String columns, String row) throws IOException {
        Recording recording = Recordings.of(text.replace("\\n", "\n").replace("\\t", "\t"));
        assertThat(String.join(",", recording.columns())).isEqualTo(columns);
        assertThat(recording.sample())
                .extracting(cells -> String.join(",", cells).replace("\n", "\\n"))
                .containsExactly(row);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "too few fields                | a,b\\n1,2\\n3\\n4,5            | 2 | 3     | 1",
                "too many fields               | a,b\\n1,2\\n3,4,5\\n6,7        | 2 | 3     | 1",
                "text after a closing quote    | a,b\\n\"1\"x,2\\n3,4\\n5,6     | 2 | 2     | 1",
                "two such lines                | a,b\\n\"1\"x,2\\n\"3\"y,4\\n5,6| 1 | 2,3   | 2",
                "a quote that is never closed  | a,b\\n1,2\\n\"3,4\\n5,6\\n7,8  | 1 | 3     | 3",
                "a quote closed lines later    | a,b\\n\"1,2\\n3,4\\n5\"x,6\\n7,8| 1 | 2     | 3",
                "after a field of two lines    | a,b\\n\"1\\n1\",2\\n3\\n4,5    | 2 | 4     | 1",
            })
    void countsAndListsEveryBadLineOfCsv(String name, String text, long rows, String lines, long total)
            throws IOException {
        Recording recording = Recordings.of(text.replace("\\n", "\n"));
        assertThat(recording.rows()).isEqualTo(rows);
        assertThat(lines(recording.unreadable())).isEqualTo(lines);
        assertThat(recording.unreadable().total()).isEqualTo(total);
    }

    @Test
    void countsAndListsEveryBadLineOfJson() throws IOException {
        Recording recording = Recordings.of("{\"a\":1}\n{\"a\":\n[1]\n7\n{\"a\":1,\"a\":2}\n{\"a\":1} {}\n{\"a\":2}\n");
        assertThat(recording.rows()).isEqualTo(2);
        assertThat(lines(recording.unreadable())).isEqualTo("2,3,4,5,6");
    }

    @Test
    void listsTheFirstHundredBadLinesAndCountsAll() throws IOException {
        Recording recording = Recordings.of("a,b\n" + "1\n".repeat(250) + "1,2\n");
        assertThat(recording.unreadable().first()).hasSize(Skipped.LISTED);
        assertThat(recording.unreadable().total()).isEqualTo(250);
        assertThat(recording.rows()).isEqualTo(1);
    }

    @Test
    void refusesFilesThatAreNotRecordings() throws IOException {
        byte[] packed = Recordings.gzip(CSV.repeat(50));
        assertRefused(new byte[0], "empty");
        assertRefused(" \n\n".getBytes(StandardCharsets.UTF_8), "empty");
        assertRefused("[{\"a\":1}]".getBytes(StandardCharsets.UTF_8), "JSON array");
        assertRefused("<html></html>".getBytes(StandardCharsets.UTF_8), "XML");
        assertRefused("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8), "Excel");
        assertRefused("Kunde,Aktion\nMüller,gekauft\n".getBytes(StandardCharsets.ISO_8859_1), "encoding");
        assertRefused("會員,行為\n陳大文,簽到\n".getBytes(Charset.forName("Big5")), "encoding");
        assertRefused("\"a\nb,c".getBytes(StandardCharsets.UTF_8), "first line");
        assertRefused(Arrays.copyOf(packed, packed.length / 2), "damaged");
    }

    @Test
    void refusesFilesBeyondTheLimits() {
        Recording.Bounds small = new Recording.Bounds(1024 * 1024, 100);
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> Recordings.of(Recordings.gzip("a\n" + ("0".repeat(50_000) + "\n").repeat(40)), small))
                .withMessageContaining("1 MB");
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> Recordings.of(("a\n" + "1\n".repeat(101)).getBytes(StandardCharsets.UTF_8), small))
                .withMessageContaining("100 rows");
    }

    private static void assertRefused(byte[] bytes, String why) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> Recordings.of(bytes))
                .withMessageContaining(why);
    }

    private static String lines(Skipped skipped) {
        return skipped.first().stream().map(line -> Long.toString(line.line())).collect(Collectors.joining(","));
    }
}
