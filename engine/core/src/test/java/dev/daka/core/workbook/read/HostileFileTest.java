package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.Mistaken.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.daka.core.finding.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFileTest {
    private static final WorkbookChecker CHECKER = new WorkbookChecker(TestDeclarations.DECLARATIONS);
    private static final byte[] GOOD = good().bytes();
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    static List<Arguments> files() throws IOException {
        return List.of(
                Arguments.of("empty", new byte[0], "notAWorkbook"),
                Arguments.of("text", "key,name".getBytes(StandardCharsets.UTF_8), "notAWorkbook"),
                Arguments.of("another zip", zip(Map.of("a.txt", "a")), "notAWorkbook"),
                Arguments.of("cut in half", Arrays.copyOf(GOOD, GOOD.length / 2), "damaged"),
                Arguments.of("encrypted", ole2(), "encrypted"),
                Arguments.of("6 MB", new byte[6 << 20], "tooLarge"),
                Arguments.of("a bomb", with("xl/big.xml", " ".repeat(21 << 20)), "unpacksTooLarge"),
                Arguments.of("macros", with("xl/vbaProject.bin", "x"), "macros"),
                Arguments.of("external link", with("xl/externalLinks/externalLink1.xml", "<a/>"), "externalLink"),
                Arguments.of(
                        "remote template",
                        with("xl/_rels/x.xml.rels", "<a><Relationship TargetMode='External' Target='http://x/'/></a>"),
                        "externalLink"),
                Arguments.of("DTD", with("xl/x.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "documentType"),
                Arguments.of("not XML", with("xl/x.xml", "<a"), "damaged"),
                Arguments.of("a sheet that is no sheet", replaced(SHEET, "<a/>"), "unreadableSheet"),
                Arguments.of("a million cells", replaced(SHEET, manyCells()), "tooManyCells"),
                Arguments.of("row 10,051", good().cell("Tasks!A10051", "x").bytes(), "tooManyRows"),
                Arguments.of("column 101", good().cell("Tasks!CW10", "x").bytes(), "tooManyColumns"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefusedWithAFinding(String what, byte[] file, String code) {
        CheckResult result = CHECKER.check(new ByteArrayInputStream(file));

        assertThat(result.findings()).as(what).extracting(Finding::code).contains(code);
        assertThat(result.workbook()).isEmpty();
    }

    @Test
    void tooManyPartsAreRefused() {
        byte[] file = with(GOOD, 100);

        assertThat(CHECKER.check(new ByteArrayInputStream(file)).findings())
                .extracting(Finding::code)
                .containsExactly("tooManyEntries");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomlyChangedBytesNeverCauseAnException(long seed) {
        byte[] file = GOOD.clone();
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            file[random.nextInt(file.length)] = (byte) random.nextInt();
        }

        assertThatCode(() -> CHECKER.check(new ByteArrayInputStream(file))).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "a\\u0022+call()+\\u0022b",
                "\" + Runtime.getRuntime().exec(\"id\") + \"",
                "\"); System.exit(1); (\"",
                "*/ System.exit(1); /*",
                "signedIn\"",
                "x\nrule y when then end"
            })
    void codeInACellIsRefusedEverywhere(String code) {
        for (String place : List.of("Tasks!B10", "Tasks!C10", "Tasks!I10", "Tasks!M11", "Tasks!P12")) {
            CheckResult result = CHECKER.check(good().cell(place, code).stream());

            assertThat(result.findings()).as(place).extracting(Mistaken::place).contains(place);
            assertThat(result.workbook()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"*/ System.exit(1); /*", "$param", "{0}", "#{1+1}", "=1+1", "<b>粗</b>"})
    void aNameThatOnlyLooksLikeCodeIsPlainText(String name) {
        CheckedWorkbook workbook = good().cell("Tasks!A12", name).checked();

        assertThat(workbook.tables().get(0).rows().get(2).ref().name()).isEqualTo(name);
    }

    private static String manyCells() {
        StringBuilder sheet = new StringBuilder("<worksheet><sheetData><row>");
        for (int i = 0; i <= 1_000_000; i++) {
            sheet.append("<c s='").append(i).append("'/>");
        }
        return sheet.append("</row></sheetData></worksheet>").toString();
    }

    private static byte[] ole2() throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            file.createDocument(new ByteArrayInputStream(new byte[1]), "EncryptedPackage");
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] zip(Map<String, String> parts) {
        return rewritten(new byte[0], "", parts);
    }

    private static byte[] with(String name, String part) {
        return rewritten(GOOD, "", Map.of(name, part));
    }

    private static byte[] replaced(String name, String part) {
        return rewritten(GOOD, name, Map.of(name, part));
    }

    private static byte[] with(byte[] file, int parts) {
        Map<String, String> added = new HashMap<>();
        for (int i = 0; i < parts; i++) {
            added.put("xl/media/" + i, "x");
        }
        return rewritten(file, "", added);
    }

    private static byte[] rewritten(byte[] file, String without, Map<String, String> parts) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(without)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            out.finish();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
