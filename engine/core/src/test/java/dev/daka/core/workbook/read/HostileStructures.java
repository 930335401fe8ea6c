package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.HostilePositions.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.provider.Arguments;

/** Files with a hostile structure, each with the finding that must refuse it. */
final class HostileStructures extends HostileFiles {
    private static final String TASKS = sheet("Tasks");
    private static final String RELS = "xl/worksheets/_rels/sheet2.xml.rels";
    private static final String DOCUMENT_TYPE = "<!DOCTYPE a [%s]><a>&b;</a>";

    private HostileStructures(Parts base) {
        super(base);
    }

    static List<Arguments> all(Parts base) {
        HostileStructures structures = new HostileStructures(base);
        structures.addPrograms();
        structures.addOutsideData();
        structures.addEntities();
        structures.addXml();
        structures.addParts();
        return structures.gathered();
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
        add("an encrypted file", HostileZips.ole2(), "encrypted");
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

    private void addEntities() {
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
    }

    private void addXml() {
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
    }

    private void addParts() {
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

    static String numbered(String text, int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(text.formatted(i));
        }
        return all.toString();
    }
}
