package dev.daka.core.workbook.file;

import dev.daka.core.finding.FileFindingCodes;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.CellAddress;

/**
 * Reads the bytes of an .xlsx file as sheets of {@link RawCell}s. A file that cannot be read results in a finding and
 * no sheets.
 */
public final class WorkbookFile {
    /** Largest number of filled cells in all sheets together: enough for a table of 10,000 rules and 30 columns. */
    static final int MOST_FILLED = 300_000;

    private static final List<String> COMMENTS = List.of("comments", "threadedComment");

    private final ZipArchive archive;
    private final Findings findings;
    private final Set<String> names = new HashSet<>();
    private final Set<String> parts = new HashSet<>();

    private WorkbookFile(ZipArchive archive, Findings findings) {
        this.archive = archive;
        this.findings = findings;
    }

    /**
     * The sheets in the order of the workbook. If the file cannot be read, adds a finding with the reason and returns
     * none. Closes the stream.
     */
    public static List<RawSheet> read(InputStream file, Findings findings) {
        try (file) {
            byte[] bytes = file.readNBytes(FileInspection.LARGEST_FILE + 1);
            int before = findings.errors();
            ZipArchive archive = FileInspection.inspected(bytes, findings);
            return findings.errors() > before ? List.of() : new WorkbookFile(archive, findings).sheets();
        } catch (FileRefused refused) {
            refused.tell(findings);
            return List.of();
        } catch (IOException unreadable) {
            findings.add(FileFindingCodes.DAMAGED, Place.FILE);
            return List.of();
        }
    }

    private List<RawSheet> sheets() throws FileRefused {
        Relationships root = Relationships.of(archive, "");
        String workbook = root.onlyOfKind("officeDocument")
                .orElseThrow(() -> new FileRefused(FileFindingCodes.NOT_A_WORKBOOK, Place.FILE));
        Relationships relationships = Relationships.of(archive, workbook);
        try (PartReader xml = root.open(workbook)) {
            if (!xml.next() || !xml.is("workbook")) {
                throw new FileRefused(FileFindingCodes.NOT_A_WORKBOOK, Place.FILE);
            }
            return sheets(xml, relationships);
        }
    }

    /** An entry of the workbook's list of sheets. */
    private record Listed(String name, String part, boolean hidden) {}

    private List<RawSheet> sheets(PartReader xml, Relationships workbook) throws FileRefused {
        boolean since1904 = false;
        List<Listed> listed = new ArrayList<>();
        while (xml.next()) {
            if (xml.is("workbookPr")) {
                since1904 = xml.isTrue("date1904");
            } else if (xml.is("sheet")) {
                listed.add(listed(xml, workbook));
            }
        }
        CellContents contents = new CellContents(RichText.shared(workbook), NumberFormats.read(workbook), since1904);
        List<RawSheet> sheets = new ArrayList<>();
        int room = MOST_FILLED;
        for (Listed one : listed) {
            RawSheet sheet = sheet(one, workbook, contents, room);
            room -= sheet.filled();
            sheets.add(sheet);
        }
        return sheets;
    }

    private Listed listed(PartReader xml, Relationships workbook) throws FileRefused {
        String name = xml.attribute("name", "");
        if (!GridSheet.isName(name)) {
            throw xml.damaged();
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw new FileRefused(FileFindingCodes.DOUBLED_SHEET, Place.sheet(name), name);
        }
        String part = workbook.byId(xml.attribute("id", "")).orElseThrow(xml::damaged);
        if (workbook.isOfKind(part, "xlMacrosheet") || workbook.isOfKind(part, "dialogsheet")) {
            throw new FileRefused(FileFindingCodes.MACROS, Place.sheet(name), part);
        }
        if (!parts.add(part.toLowerCase(Locale.ROOT))) {
            throw xml.damaged();
        }
        return new Listed(name, part, !xml.attribute("state", "visible").equals("visible"));
    }

    private RawSheet sheet(Listed sheet, Relationships workbook, CellContents contents, int room) throws FileRefused {
        SheetLayout layout = new SheetLayout();
        if (sheet.hidden()) {
            layout.hide();
        }
        Relationships own = Relationships.of(archive, sheet.part());
        for (String kind : COMMENTS) {
            for (String part : own.ofKind(kind)) {
                try (PartReader xml = own.open(part)) {
                    readComments(xml, layout);
                }
            }
        }
        try (PartReader xml = workbook.open(sheet.part())) {
            return new SheetXml(sheet.name(), xml, contents, layout, findings).read(room);
        }
    }

    private static void readComments(PartReader xml, SheetLayout layout) throws FileRefused {
        while (xml.next()) {
            if (xml.is("comment") || xml.is("threadedComment")) {
                CellAddress cell = SheetAddress.cell(xml.attribute("ref", "")).orElseThrow(xml::damaged);
                layout.comment(cell.getRow(), cell.getColumn());
            }
        }
    }
}
