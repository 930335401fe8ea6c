package dev.daka.core.table;

import static dev.daka.core.table.HostilePositions.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.params.provider.Arguments;

/** Files that are hostile by how they are built, each with the finding that is to refuse it. */
final class HostileStructures {
    private static final String TASKS = sheet("Tasks");
    private static final String RELS = "xl/worksheets/_rels/sheet2.xml.rels";
    private static final String DOCUMENT_TYPE = "<!DOCTYPE a [%s]><a>&b;</a>";

    private final Parts base;
    private final List<Arguments> all = new ArrayList<>();

    private HostileStructures(Parts base) {
        this.base = base;
    }

    static List<Arguments> all(Parts base) {
        HostileStructures structures = new HostileStructures(base);
        structures.addPrograms();
        structures.addOutsideData();
        structures.addXml();
        structures.addSizes();
        structures.addZips();
        return structures.all;
    }

    private void add(String what, byte[] file, String code) {
        all.add(Arguments.of(what, file, code));
    }

    private void add(String what, Parts parts, String code) {
        add(what, parts.bytes(), code);
    }

    private void change(String what, String part, UnaryOperator<String> change, String code) {
        add(what, base.change(part, change), code);
    }

    private void addPrograms() {
        add("macros", base.with("xl/vbaProject.bin", "x"), "macros");
        add("macros in another folder", base.with("XL/x/VBAPROJECT.BIN", "x"), "macros");
        change(
                ".xlsm renamed",
                Parts.TYPES,
                xml -> xml.replace("spreadsheetml.sheet.main", "sheet.macroEnabled.main"),
                "macros");
        change(
                ".xltm renamed",
                Parts.TYPES,
                xml -> xml.replace("spreadsheetml.sheet.main", "TEMPLATE.MACROENABLED.main"),
                "macros");
        change(
                ".xlam renamed",
                Parts.TYPES,
                xml -> xml.replace("spreadsheetml.sheet.main", "addin.macroEnabled.main"),
                "macros");
        add("an embedded object", base.with("xl/embeddings/oleObject1.bin", "x"), "macros");
        add("an ActiveX control", base.with("xl/activeX/activeX1.xml", "<a/>"), "macros");
        add("a ribbon with callbacks", base.with("customUI/customUI.xml", "<a onLoad='x'/>"), "macros");
        add("a sheet of Excel 4 macros", base.with("xl/macrosheets/sheet1.xml", "<a/>"), "macros");
        add("a dialog", base.with("xl/dialogsheets/sheet1.xml", "<a/>"), "macros");
        change(
                "an object in a sheet",
                TASKS,
                end("<oleObjects><oleObject progId='Package' shapeId='1'/></oleObjects>"),
                "macros");
        change("a control in a sheet", TASKS, end("<controls><control shapeId='1'/></controls>"), "macros");
        change(
                "a macro that opens with the file",
                Parts.WORKBOOK,
                names("<definedName name='_xlnm.Auto_Open' xlm='1'>x!A1</definedName>"),
                "macros");
        change(
                "a macro as a function",
                Parts.WORKBOOK,
                names("<definedName name='x' function='true'>x</definedName>"),
                "macros");
        change(
                "a macro sheet by its relationship",
                Parts.RELATIONSHIPS,
                xml -> xml.replaceAll("relationships/worksheet\"", "relationships/xlMacrosheet\""),
                "macros");
        add(".xlsb", Parts.none().with(Parts.TYPES, "<Types/>").with("xl/workbook.bin", "x"), "notAWorkbook");
        add("an old or encrypted file", ole2(), "encryptedOrOldFormat");
    }

    private static UnaryOperator<String> end(String xml) {
        return sheet -> sheet.replace("</worksheet>", xml + "</worksheet>");
    }

    private static UnaryOperator<String> names(String xml) {
        return workbook -> workbook.replace("</sheets>", "</sheets><definedNames>" + xml + "</definedNames>");
    }

    private void addOutsideData() {
        add("a link to another workbook", base.with("xl/externalLinks/externalLink1.xml", "<a/>"), "externalLink");
        add(
                "DDE",
                base.with("xl/x.xml", "<externalLink><ddeLink ddeService='cmd' ddeTopic='/C calc'/></externalLink>"),
                "externalLink");
        change(
                "a reference to another workbook",
                Parts.WORKBOOK,
                xml -> xml.replace(
                        "</sheets>", "</sheets><externalReferences><externalReference/></externalReferences>"),
                "externalLink");
        add("a connection", base.with("xl/connections.xml", "<a/>"), "externalLink");
        add("a query", base.with("xl/queryTables/queryTable1.xml", "<a/>"), "externalLink");
        add("a data model", base.with("xl/model/item.data", "x"), "externalLink");
        add("an add-in from the web", base.with("xl/webextensions/webextension1.xml", "<a/>"), "externalLink");
        for (String kind : List.of("attachedTemplate", "image", "oleObject", "externalLinkPath", "frame", "")) {
            add(
                    "from outside: " + kind,
                    base.with(
                            RELS,
                            "<Relationships><Relationship Id='a' Type='x/" + kind
                                    + "' TargetMode='External' Target='http://127.0.0.1/'/></Relationships>"),
                    "externalLink");
        }
    }

    private void addXml() {
        for (String part : List.of(
                Parts.TYPES,
                Parts.WORKBOOK,
                Parts.STRINGS,
                Parts.STYLES,
                Parts.RELATIONSHIPS,
                TASKS,
                "docProps/core.xml",
                "xl/drawings/vmlDrawing9.vml")) {
            add(
                    "a file read into " + part,
                    base.with(part, DOCUMENT_TYPE.formatted("<!ENTITY b SYSTEM 'file:///etc/passwd'>")),
                    "documentType");
        }
        add(
                "an entity from the web",
                base.with(TASKS, DOCUMENT_TYPE.formatted("<!ENTITY % b SYSTEM 'http://127.0.0.1/x'> %b;")),
                "documentType");
        add(
                "a billion laughs",
                base.with(
                        Parts.STRINGS,
                        DOCUMENT_TYPE.formatted(
                                "<!ENTITY a '" + "ha".repeat(99) + "'><!ENTITY b '" + "&a;".repeat(99) + "'>")),
                "documentType");
        add(
                "a document type in UTF-16",
                base.with(
                        TASKS,
                        ("\uFEFF" + DOCUMENT_TYPE.formatted("<!ENTITY b 'x'>")).getBytes(StandardCharsets.UTF_16LE)),
                "damaged");
        add("an entity that nobody declared", base.with(TASKS, "<a>&b;</a>"), "damaged");
        add("an unknown encoding", base.with(TASKS, "<?xml version='1.0' encoding='x-evil'?><a/>"), "damaged");
        add(
                "XML 1.1 with control characters",
                base.with(TASKS, "<?xml version='1.1'?><worksheet>&#1;</worksheet>"),
                "noTable");
        add("another encoding", base.with(TASKS, "<?xml version='1.0' encoding='UTF-7'?><a/>"), "damaged");
        add("no XML", base.with(TASKS, "PK"), "damaged");
        add("two roots", base.with(TASKS, "<worksheet/><worksheet/>"), "damaged");
        add(
                "bytes that are no UTF-8",
                base.with(TASKS, new byte[] {'<', 'a', '>', (byte) 0xC0, (byte) 0x80}),
                "damaged");
        add("nested 100,000 deep", base.with("xl/x.xml", "<a>".repeat(100_000)), "tooComplex");
        change("a sheet nested deep", TASKS, end("<a>".repeat(80) + "</a>".repeat(80)), "tooComplex");
        add("a shared text nested deep", base.with(Parts.STRINGS, "<sst><si>" + "<r>".repeat(80)), "tooComplex");
        add("10,000 attributes", base.with("xl/x.xml", "<a" + numbered(" a%d='x'", 9_000) + "/>"), "tooComplex");
        add("200,000 attributes", base.with("xl/x.xml", "<a" + numbered(" a%d='x'", 200_000) + "/>"), "damaged");
        add("1,000 namespaces", base.with("xl/x.xml", "<a" + numbered(" xmlns:a%d='x'", 1_000) + "/>"), "tooComplex");
        add("a sheet that is no sheet", base.with(TASKS, "<a/>"), "unreadableSheet");
        add("a workbook that is none", base.with(Parts.WORKBOOK, "<a/>"), "notAWorkbook");
        add("no workbook", base.without("_rels/.rels"), "notAWorkbook");
        add("a missing sheet", base.without(TASKS), "damaged");
        change(
                "a sheet twice",
                Parts.WORKBOOK,
                xml -> xml.replace("<sheet name=\"Limits\" r:id=\"rId6\"", "<sheet name=\"Limits\" r:id=\"rId4\""),
                "damaged");
        change("a name twice", Parts.WORKBOOK, xml -> xml.replace("name=\"Limits\"", "name=\"TASKS\""), "doubledSheet");
        change(
                "texts twice",
                Parts.RELATIONSHIPS,
                xml -> xml.replace(
                        "</Relationships>",
                        "<Relationship Id='z' Type='x/sharedStrings' Target='sharedStrings.xml'/></Relationships>"),
                "damaged");
        change(
                "100,000 sheets",
                Parts.WORKBOOK,
                xml -> xml.replace("</sheets>", numbered("<sheet name='S%d' r:id='rId4'/>", 100_000) + "</sheets>"),
                "damaged");
        change(
                "a sheet of styles",
                Parts.RELATIONSHIPS,
                xml -> xml.replace("worksheets/sheet2.xml", "styles.xml"),
                "unreadableSheet");
        change(
                "a sheet outside the file",
                Parts.RELATIONSHIPS,
                xml -> xml.replace("worksheets/sheet2.xml", "../../../../etc/passwd"),
                "damaged");
        change(
                "a sheet that is not XML by name",
                Parts.RELATIONSHIPS,
                xml -> xml.replace("worksheets/sheet2.xml", "media/x.png"),
                "damaged");
        change(
                "100,000 styles",
                Parts.STYLES,
                xml -> xml.replace("</cellXfs>", "<xf numFmtId='0'/>".repeat(100_000) + "</cellXfs>"),
                "damaged");
        change(
                "a style of no number",
                Parts.STYLES,
                xml -> xml.replace("</cellXfs>", "<xf numFmtId='-1'/></cellXfs>"),
                "damaged");
        change("texts that lead nowhere", Parts.STRINGS, xml -> "<sst/>", "unreadableCell");
        change(
                "texts that hold texts",
                Parts.STRINGS,
                xml -> xml.replace("<si>", "<si><si>").replace("</si>", "</si></si>"),
                "damaged");
    }

    private static String numbered(String text, int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(text.formatted(i));
        }
        return all.toString();
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

    /** Bytes that shrink, but not like a bomb's. */
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
        byte[] stored = base.bytes(ZipEntry.STORED);
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
        add("an encrypted part", patched(stored, 0x02014b50, 8, 1), "encryptedOrOldFormat");
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

    /** Overwrites two bytes of the first record that begins with the mark. */
    private static byte[] patched(byte[] file, int mark, int offset, int value) {
        ByteBuffer bytes = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (bytes.getInt(at) != mark) {
            at++;
        }
        bytes.putShort(at + offset, (short) value);
        return bytes.array();
    }

    /** Writes another name of the same length over the last or over each of the names in the file. */
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

    private static byte[] ole2() {
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
