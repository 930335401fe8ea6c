package dev.daka.core.workbook.file;

import dev.daka.core.finding.FileFindingCodes;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.FileMagic;

/**
 * Inspects all parts of a file before any of them is used. Adds a finding for a part that contains a program or loads
 * data from elsewhere. Refuses a file that takes more time or memory than a workbook needs.
 *
 * <p>The reader later unpacks the same parts from the same bytes.
 */
final class FileInspection {
    static final int LARGEST_FILE = 5 << 20;
    private static final int MOST_CELLS = 1_000_000;
    private static final List<String> PROGRAMS =
            List.of("vbaproject", "xl/macrosheets/", "xl/activex/", "xl/embeddings/", "xl/dialogsheets/", "customui/");
    private static final List<String> OUTSIDE_DATA =
            List.of("xl/externallinks/", "xl/connections", "xl/querytables/", "xl/webextensions/", "xl/model/");
    /** Elements that embed or call a program. They are refused in every part. */
    private static final List<String> PROGRAM_ELEMENTS = List.of("oleObject", "oleLink", "control");

    private static final List<String> OUTSIDE_ELEMENTS = List.of("ddeLink", "externalReference", "externalBook");

    private final Findings findings;
    private final ZipArchive archive;

    private FileInspection(ZipArchive archive, Findings findings) {
        this.archive = archive;
        this.findings = findings;
    }

    /** The parts of the file. Adds a finding for each part that must not be read. */
    static ZipArchive inspected(byte[] file, Findings findings) throws FileRefused {
        if (file.length > LARGEST_FILE) {
            throw new FileRefused(FileFindingCodes.TOO_LARGE, Place.FILE, LARGEST_FILE >> 20);
        }
        if (FileMagic.valueOf(file) != FileMagic.OOXML) {
            throw new FileRefused(FileType.mistake(file), Place.FILE);
        }
        ZipArchive archive = ZipArchive.open(file);
        new FileInspection(archive, findings).inspect();
        return archive;
    }

    private void inspect() throws FileRefused {
        if (archive.part("[Content_Types].xml").isEmpty()
                || archive.part("xl/workbook.bin").isPresent()) {
            throw new FileRefused(FileFindingCodes.NOT_A_WORKBOOK, Place.FILE);
        }
        for (String name : archive.names()) {
            inspect(name);
        }
    }

    private void inspect(String name) throws FileRefused {
        String lower = name.toLowerCase(Locale.ROOT);
        if (PROGRAMS.stream().anyMatch(lower::contains)) {
            findings.add(FileFindingCodes.MACROS, Place.FILE, name);
        }
        if (OUTSIDE_DATA.stream().anyMatch(lower::startsWith)) {
            findings.add(FileFindingCodes.EXTERNAL_LINK, Place.FILE, name);
        }
        if (isXml(lower)) {
            try (PartReader xml = new PartReader(name, archive.part(name).orElseThrow())) {
                inspect(name, xml);
            }
        }
    }

    /** True if the part is inspected as XML. Only such parts may later be read as XML. */
    static boolean isXml(String lowerName) {
        return lowerName.endsWith(".xml") || lowerName.endsWith(".rels") || lowerName.endsWith(".vml");
    }

    private void inspect(String name, PartReader xml) throws FileRefused {
        int cells = 0;
        while (xml.next()) {
            String element = xml.name();
            if (element.equals("c") || element.equals("row")) {
                cells++;
            } else {
                inspectElement(name, element, xml);
            }
            if (cells > MOST_CELLS) {
                throw new FileRefused(FileFindingCodes.TOO_MANY_CELLS, Place.FILE, MOST_CELLS);
            }
        }
    }

    private void inspectElement(String part, String element, PartReader xml) {
        if (element.equals("Relationship")
                && "External".equalsIgnoreCase(xml.attribute("TargetMode"))
                && !xml.attribute("Type", "").endsWith("/hyperlink")) {
            findings.add(FileFindingCodes.EXTERNAL_LINK, Place.FILE, xml.attribute("Target", ""));
        }
        if (xml.attribute("ContentType", "").toLowerCase(Locale.ROOT).contains("macroenabled")
                || PROGRAM_ELEMENTS.contains(element)
                || isMacroName(element, xml)) {
            findings.add(FileFindingCodes.MACROS, Place.FILE, part);
        }
        if (OUTSIDE_ELEMENTS.contains(element)) {
            findings.add(FileFindingCodes.EXTERNAL_LINK, Place.FILE, part);
        }
    }

    /** True for a defined name that calls an Excel 4 macro. Such a macro needs no program part. */
    private static boolean isMacroName(String element, PartReader xml) {
        return element.equals("definedName")
                && (xml.isTrue("xlm") || xml.isTrue("function") || xml.isTrue("vbProcedure"));
    }
}
