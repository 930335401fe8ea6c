package dev.daka.bench.reading;

import dev.daka.core.workbook.read.Parts;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** A workbook in which one cell is stored in a particular way. */
final class Sample {
    /** Address of the cell. */
    static final String CELL = "Tasks!B10";

    static final String REFUSED = "the file is refused";

    private static final String SHEET = "xl/worksheets/sheet2.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final String IN_SHEET = "<c r=\"B10\"[^>]*?(/>|>.*?</c>)";

    private final String title;
    private final byte[] file;

    private Sample(String title, byte[] file) {
        this.title = title;
        this.file = file;
    }

    /** What is particular. */
    String title() {
        return title;
    }

    /** Samples made of a shipped workbook. */
    static List<Sample> of(byte[] shipped) throws IOException {
        Parts parts = Parts.of(shipped);
        return List.of(
                sample("a text under the format `;;;`, which displays nothing", formatted(parts, ";;;", "inlineStr")),
                sample("strict variant of the format", strict(parts)),
                sample(
                        "days counted from 1904, as `date1904=\"1\"`",
                        formatted(parts, "yyyy-mm-dd", "n")
                                .change(Parts.WORKBOOK, xml -> xml.replace("date1904=\"false\"", "date1904=\"1\""))),
                sample("a date as ISO 8601 text", cell(parts, " t='d'><v>2026-10-01</v>")),
                sample("an escaped line break", cell(parts, " t='inlineStr'><is><t>a_x000A_b</t></is>")),
                sample("shared text number 3,000,000, which does not exist", cell(parts, " t='s'><v>3000000</v>")),
                sample("the cell twice", cell(parts, "><v>1</v></c><c r='B10'><v>2</v>")));
    }

    /** The displayed text that a library tells of the cell. */
    String readBy(Library library) {
        try {
            return library.cells(file).getOrDefault(CELL, "").replace("\n", "↵");
        } catch (IOException | RuntimeException refused) {
            return REFUSED;
        }
    }

    private static Sample sample(String title, Parts parts) throws IOException {
        return new Sample(title, parts.stream().readAllBytes());
    }

    private static Parts cell(Parts parts, String content) {
        return parts.change(SHEET, xml -> xml.replaceFirst(IN_SHEET, "<c r=\"B10\"" + content + "</c>"));
    }

    private static Parts formatted(Parts parts, String format, String type) {
        UnaryOperator<String> style = xml -> xml.replace(
                        "<numFmts count=\"0\"/>",
                        "<numFmts><numFmt numFmtId=\"199\" formatCode=\"" + format + "\"/></numFmts>")
                .replace("</cellXfs>", "<xf numFmtId=\"199\"/></cellXfs>");
        int number = parts.text(STYLES).replaceAll("(?s).*<cellXfs", "").split("<xf ", -1).length - 1;
        String value = type.equals("n") ? "<v>44834</v>" : "<is><t>签到 signedIn</t></is>";
        return cell(parts.change(STYLES, style), " s='" + number + "' t='" + type + "'>" + value);
    }

    private static Parts strict(Parts parts) {
        Parts strict = parts;
        for (String name : parts.names()) {
            strict = strict.with(
                    name,
                    parts.text(name)
                            .replace(
                                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                    "http://purl.oclc.org/ooxml/spreadsheetml/main")
                            .replace(
                                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                    "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        }
        return strict;
    }
}
