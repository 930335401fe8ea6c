package dev.daka.core.workbook.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every place in a workbook that can contain text, and how to put a text there. */
final class HostilePositions {
    private static final String NOTES = "xl/comments2.xml";
    private static final List<String> SHEETS =
            List.of("Campaign", "Tasks", "Metrics", "Limits", "Content", "Scenarios");
    /** A cell of each kind, technical ones included. */
    private static final List<String> CELLS = List.of(
            "Campaign!A1",
            "Campaign!B2",
            "Campaign!B4",
            "Campaign!B5",
            "Tasks!A1",
            "Tasks!B2",
            "Tasks!A4",
            "Tasks!A5",
            "Tasks!L6",
            "Tasks!B7",
            "Tasks!B8",
            "Tasks!L8",
            "Tasks!A9",
            "Tasks!C9",
            "Tasks!A10",
            "Tasks!B10",
            "Tasks!C10",
            "Tasks!E10",
            "Tasks!G10",
            "Tasks!I10",
            "Tasks!J10",
            "Tasks!L10",
            "Tasks!M11",
            "Tasks!P12",
            "Tasks!R10",
            "Tasks!A13",
            "Metrics!A2",
            "Metrics!B1",
            "Limits!A2",
            "Limits!E2",
            "Limits!H2",
            "Content!A2",
            "Content!B2",
            "Content!D2",
            "Content!F2",
            "Scenarios!A2",
            "Scenarios!E2",
            "Scenarios!I3",
            "Scenarios!L2");

    /** Names that other cells refer to. If such a name is replaced by plain data, the other cells get a finding. */
    private static final Set<String> REFERRED_TO = Set.of("Tasks!A10", "Metrics!A2", "Content!A2");

    /** @param cell cell in which operators see the text; empty if there is none */
    record Position(String name, String cell, BiFunction<Parts, String, Parts> put) {}

    private HostilePositions() {}

    static List<Position> all() {
        List<Position> all = new ArrayList<>();
        CELLS.forEach(cell -> all.add(new Position(
                cell, REFERRED_TO.contains(cell) ? "" : cell, (parts, text) -> cell(parts, cell, inline(text)))));
        parts().forEach((name, put) -> all.add(new Position(name, "", put)));
        all.add(new Position("a shared text", "Tasks!A12", HostilePositions::shared));
        all.add(new Position(
                "a rich text",
                "Tasks!A12",
                (parts, text) ->
                        cell(parts, "Tasks!A12", " t='inlineStr'><is><r><t>" + escaped(text) + "</t></r></is>")));
        all.add(new Position(
                "a formula",
                "Tasks!L10",
                (parts, text) -> cell(parts, "Tasks!L10", "><f>" + escaped(text) + "</f><v>1</v>")));
        all.add(new Position(
                "a formula's result",
                "Tasks!A12",
                (parts, text) -> cell(parts, "Tasks!A12", " t='str'><f>1</f><v>" + escaped(text) + "</v>")));
        all.add(new Position(
                "an error",
                "Tasks!A12",
                (parts, text) -> cell(parts, "Tasks!A12", " t='e'><v>" + escaped(text) + "</v>")));
        all.add(new Position(
                "a number", "Tasks!L10", (parts, text) -> cell(parts, "Tasks!L10", "><v>" + escaped(text) + "</v>")));
        return all;
    }

    private static Map<String, BiFunction<Parts, String, Parts>> parts() {
        Map<String, BiFunction<Parts, String, Parts>> puts = new LinkedHashMap<>();
        puts.put(
                "the reading above a text",
                (parts, text) -> cell(
                        parts,
                        "Tasks!A12",
                        " t='inlineStr'><is><t>首页</t><rPh sb='0' eb='1'><t>" + escaped(text) + "</t></rPh></is>"));
        puts.put("a sheet's name", replacing(Parts.WORKBOOK, "name=\"Tasks\"", "name=\"%s\""));
        puts.put(
                "a defined name",
                replacing(
                        Parts.WORKBOOK,
                        "</sheets>",
                        "</sheets><definedNames><definedName name=\"a\">%s</definedName></definedNames>"));
        puts.put(
                "a defined name's name",
                replacing(
                        Parts.WORKBOOK,
                        "</sheets>",
                        "</sheets><definedNames><definedName name=\"%s\">Tasks!$A$1</definedName></definedNames>"));
        puts.put("a comment", replacing(NOTES, "NOTE", "%s"));
        puts.put("a comment's author", replacing(NOTES, "WRITER", "%s"));
        puts.put(
                "a header",
                replacing(
                        sheet("Tasks"),
                        "</worksheet>",
                        "<headerFooter><oddHeader>%s</oddHeader></headerFooter></worksheet>"));
        puts.put(
                "a footer",
                replacing(
                        sheet("Limits"),
                        "</worksheet>",
                        "<headerFooter><oddFooter>%s</oddFooter></headerFooter></worksheet>"));
        puts.put(
                "the document's title",
                replacing("docProps/core.xml", "</cp:coreProperties>", "<dc:title>%s</dc:title></cp:coreProperties>"));
        puts.put("the document's author", replacing("docProps/core.xml", "Apache POI", "%s"));
        puts.put(
                "a property of the document",
                (parts, text) -> parts.with(
                        "docProps/custom.xml",
                        "<Properties><property name='x'><lpwstr>" + escaped(text)
                                + "</lpwstr></property></Properties>"));
        puts.put(
                "a number format",
                replacing(
                        Parts.STYLES,
                        "<fonts",
                        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"%s\"/></numFmts><fonts"));
        puts.put("a number format in use", (parts, text) -> format(parts, text));
        puts.put("a font", replacing(Parts.STYLES, "Calibri", "%s"));
        puts.put(
                "a list to choose from",
                replacing(
                        sheet("Tasks"),
                        "</worksheet>",
                        "<dataValidations><dataValidation sqref=\"B10\" prompt=\"%1$s\"><formula1>%1$s</formula1></dataValidation></dataValidations></worksheet>"));
        puts.put(
                "a conditional format",
                replacing(
                        sheet("Tasks"),
                        "</worksheet>",
                        "<conditionalFormatting sqref=\"B10\"><cfRule><formula>%s</formula></cfRule></conditionalFormatting></worksheet>"));
        puts.put(
                "a link's text",
                replacing(
                        sheet("Tasks"),
                        "</worksheet>",
                        "<hyperlinks><hyperlink ref=\"A10\" location=\"%1$s\" tooltip=\"%1$s\"/></hyperlinks></worksheet>"));
        puts.put(
                "a link's target",
                (parts, text) -> parts.with(
                        "xl/worksheets/_rels/sheet2.xml.rels",
                        "<Relationships><Relationship Id='h' Type='x/hyperlink' TargetMode='External' Target='"
                                + escaped(text) + "'/></Relationships>"));
        puts.put(
                "the name in the code",
                replacing(sheet("Tasks"), "<dimension", "<sheetPr codeName=\"%s\"/><dimension"));
        puts.put(
                "a part of its own",
                (parts, text) -> parts.with("customXml/item1.xml", "<a>" + escaped(text) + "</a>"));
        puts.put("a merged area", replacing(sheet("Tasks"), "</mergeCells>", "<mergeCell ref=\"%s\"/></mergeCells>"));
        puts.put("a cell's address", replacing(sheet("Tasks"), "r=\"B10\"", "r=\"%s\""));
        puts.put("a cell's type", replacing(sheet("Tasks"), "<c r=\"B10\" t=\"s\"", "<c r=\"B10\" t=\"%s\""));
        puts.put("a row's number", replacing(sheet("Tasks"), "<row r=\"11\"", "<row r=\"%s\""));
        puts.put("a relationship's target", replacing(Parts.RELATIONSHIPS, "worksheets/sheet2.xml", "%s"));
        return puts;
    }

    static String sheet(String name) {
        return "xl/worksheets/sheet" + (SHEETS.indexOf(name) + 1) + ".xml";
    }

    private static BiFunction<Parts, String, Parts> replacing(String part, String old, String with) {
        return (parts, text) -> parts.with(part, replaced(parts.text(part), old, with.formatted(escaped(text))));
    }

    private static String replaced(String xml, String old, String with) {
        if (!xml.contains(old)) {
            throw new IllegalArgumentException("No " + old + " in " + xml);
        }
        return xml.replace(old, with);
    }

    private static Parts format(Parts parts, String text) {
        Parts formatted = parts.change(
                Parts.STYLES,
                xml -> replaced(
                        replaced(
                                xml,
                                "<fonts",
                                "<numFmts><numFmt numFmtId=\"164\" formatCode=\"" + escaped(text)
                                        + "\"/></numFmts><fonts"),
                        "</cellXfs>",
                        "<xf numFmtId=\"164\"/></cellXfs>"));
        Matcher styles =
                Pattern.compile("<xf ").matcher(formatted.text(Parts.STYLES).replaceAll("(?s).*<cellXfs", ""));
        int last = (int) styles.results().count() - 1;
        return cell(formatted, "Tasks!L10", " s='" + last + "'><v>10</v>");
    }

    private static Parts shared(Parts parts, String text) {
        String strings = parts.text(Parts.STRINGS);
        int number = strings.split("<si>", -1).length - 1;
        Parts longer =
                parts.with(Parts.STRINGS, strings.replace("</sst>", "<si><t>" + escaped(text) + "</t></si></sst>"));
        return cell(longer, "Tasks!A12", " t='s'><v>" + number + "</v>");
    }

    private static String inline(String text) {
        return " t='inlineStr'><is><t xml:space='preserve'>" + escaped(text) + "</t></is>";
    }

    /** Replaces a cell, or adds it at the end of its row, or in a new row at the end. */
    static Parts cell(Parts parts, String place, String content) {
        String ref = place.substring(place.indexOf('!') + 1);
        String row = ref.replaceAll("[A-Z]+", "");
        String cell = "<c r='" + ref + "'" + content + "</c>";
        return parts.change(sheet(place.substring(0, place.indexOf('!'))), xml -> {
            Matcher there =
                    Pattern.compile("<c r=\"" + ref + "\"[^>]*?(/>|>.*?</c>)").matcher(xml);
            if (there.find()) {
                return xml.substring(0, there.start()) + cell + xml.substring(there.end());
            }
            Matcher line = Pattern.compile("(<row r=\"" + row + "\".*?)</row>").matcher(xml);
            return line.find()
                    ? xml.substring(0, line.end(1)) + cell + xml.substring(line.end(1))
                    : xml.replace("</sheetData>", "<row r='" + row + "'>" + cell + "</row></sheetData>");
        });
    }

    /** A text as Excel writes it; characters that XML cannot contain are written as {@code _x0000_}. */
    static String escaped(String text) {
        StringBuilder xml = new StringBuilder();
        text.codePoints().forEach(character -> {
            boolean holdable = character == '\t'
                    || character == '\n'
                    || character == '\r'
                    || (character >= ' ' && character < 0xD800)
                    || (character > 0xDFFF && character < 0xFFFE)
                    || character > 0xFFFF;
            if (!holdable) {
                xml.append("_x%04X_".formatted(character));
            } else if ("<>&\"'\r\n\t".indexOf(character) >= 0) {
                xml.append("&#").append(character).append(';');
            } else {
                xml.appendCodePoint(character);
            }
        });
        return xml.toString();
    }
}
