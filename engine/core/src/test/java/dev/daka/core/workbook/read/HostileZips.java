package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.HostilePositions.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.params.provider.Arguments;

/** Files with a hostile size or zip structure, each with the finding that must refuse it. */
final class HostileZips extends HostileFiles {
    private static final String TASKS = sheet("Tasks");

    private HostileZips(Parts base) {
        super(base);
    }

    static List<Arguments> all(Parts base) {
        HostileZips zips = new HostileZips(base);
        zips.addSizes();
        zips.addCells();
        zips.addZips();
        zips.addRecords();
        return zips.gathered();
    }

    private void addSizes() {
        add("6 MB", new byte[6 << 20], "tooLarge");
        add("a bomb of spaces", base.with("xl/x.xml", " ".repeat(19 << 20)), "unpacksTooLarge");
        add("a part of 21 MB", base.with("xl/media/x.bin", noise(21 << 20, 3)), "unpacksTooLarge");
        Parts many = base;
        for (int i = 0; i < 4; i++) {
            many = many.with("xl/media/" + i, noise(14 << 20, 4));
        }
        add("56 MB in all", many, "unpacksTooLarge");
        Parts entries = base;
        for (int i = 0; i < 100; i++) {
            entries = entries.with("xl/media/" + i, "x");
        }
        add("more than 100 parts", entries, "tooManyEntries");
    }

    private void addCells() {
        change(
                "1,048,576 rows",
                TASKS,
                xml -> xml.replace("</sheetData>", rows(14, 1_048_576, "<row r='%d'/>") + "</sheetData>"),
                "tooManyCells");
        change(
                "row 1,048,576",
                TASKS,
                xml -> xml.replace("</sheetData>", "<row r='1048576'><c><v>1</v></c></row></sheetData>"),
                "tooManyRows");
        change(
                "100,000 filled rows",
                TASKS,
                xml -> xml.replace(
                        "</sheetData>", rows(14, 100_000, "<row r='%d'><c><v>1</v></c></row>") + "</sheetData>"),
                "tooManyRows");
        change(
                "16,384 columns",
                TASKS,
                xml -> xml.replace(
                        "</sheetData>", "<row r='14'>" + "<c><v>1</v></c>".repeat(16_384) + "</row></sheetData>"),
                "tooManyColumns");
        change(
                "310,000 filled cells",
                TASKS,
                xml -> xml.replace(
                        "</sheetData>",
                        rows(14, 3_110, "<row r='%d'>" + "<c><v>1</v></c>".repeat(100) + "</row>") + "</sheetData>"),
                "tooManyCells");
        change(
                "290,000 cells that are wrong",
                TASKS,
                xml -> xml.replace(
                        "</sheetData>",
                        rows(14, 2_900, "<row r='%d'>" + "<c t='s'><v>30</v></c>".repeat(100) + "</row>")
                                + "</sheetData>"),
                "tooManyFindings");
        change(
                "9,000 rows with a wrong name of 1,000 characters",
                TASKS,
                xml -> xml.replace(
                        "</sheetData>",
                        rows(
                                        14,
                                        9_000,
                                        "<row r='%d'><c t='inlineStr'><is><t>r</t></is></c><c t='inlineStr'><is><t>"
                                                + "签 ".repeat(120) + "</t></is></c></row>")
                                + "</sheetData>"),
                "tooManyFindings");
        change(
                "9,000 entries of content",
                sheet("Content"),
                xml -> xml.replace(
                        "</sheetData>",
                        rows(3, 9_000, "<row r='%1$d'><c t='inlineStr'><is><t>banner%1$d</t></is></c></row>")
                                + "</sheetData>"),
                "missingValue");
        change(
                "90,000 merged areas",
                TASKS,
                xml -> xml.replace(
                        "<mergeCells",
                        "<mergeCells>" + "<mergeCell ref=\"A20:B20\"/>".repeat(90_000) + "</mergeCells><mergeCells"),
                "tooManyFindings");
    }

    private static String rows(int first, int last, String row) {
        StringBuilder rows = new StringBuilder();
        for (int number = first; number <= last; number++) {
            rows.append(row.formatted(number));
        }
        return rows.toString();
    }

    /** Bytes that can be compressed, but not as much as those of a zip bomb. */
    private static byte[] noise(int size, int every) {
        byte[] bytes = new byte[size];
        Random random = new Random(size);
        for (int i = 0; i < size; i += 64 * every) {
            bytes[i] = (byte) random.nextInt();
        }
        return bytes;
    }

    private void addZips() {
        byte[] good = base.bytes();
        for (int part = 1; part < 20; part++) {
            add("cut after " + part + "/20", Arrays.copyOf(good, good.length * part / 20), "damaged");
        }
        add("empty", new byte[0], "notAWorkbook");
        add("another zip", Parts.none().with("a.txt", "a"), "notAWorkbook");
        for (String name : List.of("../evil.xml", "/etc/evil", "xl\\evil.xml", "C:evil", "xl/../../evil", "a\nb")) {
            add("a part called " + name, base.with(name, "x"), "entryName");
        }
        add("a part doubled by case", base.with("XL/Workbook.xml", "<a/>"), "doubledEntry");
        add(
                "a part doubled",
                renamed(base.with("xl/workbooq.xml", "<a/>").bytes(), "xl/workbooq.xml", Parts.WORKBOOK, 2),
                "doubledEntry");
        add(
                "a part named otherwise in the directory",
                renamed(good, Parts.WORKBOOK, "xl/workbooq.xml", 1),
                "directoriesDiffer");
        add("something before the first part", joined(new byte[] {'P', 'K', 3, 4}, good), "damaged");
        add("something after the end", joined(good, "more".getBytes(StandardCharsets.UTF_8)), "damaged");
        add("two files in one", joined(good, good), "damaged");
    }

    private void addRecords() {
        byte[] good = base.bytes();
        byte[] stored = base.bytes(ZipEntry.STORED);
        add("an encrypted part", patched(stored, 0x02014b50, 8, 1), "encrypted");
        add("an unknown method", patched(stored, 0x02014b50, 10, 99), "damaged");
        add("a method that differs", patched(stored, 0x04034b50, 8, 8), "directoriesDiffer");
        add(
                "a checksum that is wrong in both",
                patched(patched(stored, 0x02014b50, 16, 1), 0x04034b50, 14, 1),
                "damaged");
        add("a size that differs", patched(stored, 0x04034b50, 22, 1), "directoriesDiffer");
        add(
                "a part hidden from the directory",
                patched(
                        patched(stored, 0x06054b50, 8, Parts.of(stored).names().size() - 1),
                        0x06054b50,
                        10,
                        Parts.of(stored).names().size() - 1),
                "damaged");
        add("a directory outside the file", patched(good, 0x06054b50, 18, 0x7FFF), "damaged");
    }

    /** Overwrites two bytes of the first record with this signature. */
    private static byte[] patched(byte[] file, int mark, int offset, int value) {
        ByteBuffer bytes = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (bytes.getInt(at) != mark) {
            at++;
        }
        bytes.putShort(at + offset, (short) value);
        return bytes.array();
    }

    /** Writes another name of the same length over the last name in the file, or over each of them. */
    private static byte[] renamed(byte[] file, String from, String to, int times) {
        byte[] bytes = file.clone();
        byte[] old = from.getBytes(StandardCharsets.UTF_8);
        int left = times;
        for (int at = bytes.length - old.length; at >= 0 && left > 0; at--) {
            if (Arrays.equals(bytes, at, at + old.length, old, 0, old.length)) {
                System.arraycopy(to.getBytes(StandardCharsets.UTF_8), 0, bytes, at, old.length);
                left--;
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    static byte[] ole2() {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            file.createDocument(new ByteArrayInputStream(new byte[1]), "EncryptedPackage");
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
