package dev.daka.core.table;

import dev.daka.core.finding.FileMistake;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a file before POI opens it, and holds no more of it than one part at a time. POI's own limits would let a
 * part grow to 4 GiB.
 */
final class FileInspection {
    static final int LARGEST_FILE = 5 << 20;
    private static final int LARGEST_ENTRY = 20 << 20;
    private static final int LARGEST_UNPACKED = 50 << 20;
    private static final int MOST_ENTRIES = 100;
    private static final int MOST_CELLS = 1_000_000;
    private static final List<String> PROGRAMS =
            List.of("vbaproject", "xl/macrosheets/", "xl/activex/", "xl/embeddings/", "xl/dialogsheets/");
    private static final List<String> OUTSIDE_DATA =
            List.of("xl/externallinks/", "xl/connections", "xl/querytables/", "xl/webextensions/");

    private final Findings findings;
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    private FileInspection(Findings findings) {
        this.findings = findings;
    }

    /** Tells whether POI may open the file; adds a finding if not. */
    static boolean passes(byte[] file, Findings findings) {
        int before = findings.errors();
        new FileInspection(findings).inspect(file);
        return findings.errors() == before;
    }

    private void inspect(byte[] file) {
        if (file.length > LARGEST_FILE) {
            findings.add(FileMistake.TOO_LARGE, Place.FILE, LARGEST_FILE >> 20);
            return;
        }
        FileMagic magic = FileMagic.valueOf(file);
        if (magic == FileMagic.OLE2) {
            findings.add(FileMistake.ENCRYPTED_OR_OLD_FORMAT, Place.FILE);
        } else if (magic != FileMagic.OOXML) {
            findings.add(FileMistake.NOT_A_WORKBOOK, Place.FILE);
        } else {
            inspectEntries(file);
        }
    }

    private void inspectEntries(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            boolean bearable = true;
            for (ZipEntry entry = zip.getNextEntry(); entry != null && bearable; entry = zip.getNextEntry()) {
                bearable = inspect(entry.getName(), zip);
            }
            if (bearable && !names.contains("[content_types].xml")) {
                findings.add(FileMistake.NOT_A_WORKBOOK, Place.FILE);
            }
        } catch (ZipException | IllegalArgumentException encryptedOrBroken) {
            findings.add(FileMistake.DAMAGED, Place.FILE);
        } catch (IOException broken) {
            findings.add(FileMistake.DAMAGED, Place.FILE);
        }
    }

    /** Looks at one part; false where it is better to look no further. */
    private boolean inspect(String name, InputStream zip) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!names.add(lower)) {
            findings.add(FileMistake.DOUBLED_ENTRY, Place.FILE, name);
        }
        if (names.size() > MOST_ENTRIES) {
            findings.add(FileMistake.TOO_MANY_ENTRIES, Place.FILE, MOST_ENTRIES);
            return false;
        }
        byte[] part = zip.readNBytes(LARGEST_ENTRY + 1);
        unpacked += part.length;
        if (part.length > LARGEST_ENTRY || unpacked > LARGEST_UNPACKED) {
            findings.add(FileMistake.UNPACKS_TOO_LARGE, Place.FILE, name);
            return false;
        }
        if (PROGRAMS.stream().anyMatch(lower::contains)) {
            findings.add(FileMistake.MACROS, Place.FILE, name);
        }
        if (OUTSIDE_DATA.stream().anyMatch(lower::startsWith)) {
            findings.add(FileMistake.EXTERNAL_LINK, Place.FILE, name);
        }
        if (lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml")) {
            inspectXml(name, part);
        }
        return true;
    }

    private void inspectXml(String name, byte[] part) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            inspectXml(name, xml);
            xml.close();
        } catch (XMLStreamException notXml) {
            findings.add(FileMistake.DAMAGED, Place.FILE);
        }
    }

    private void inspectXml(String name, XMLStreamReader xml) throws XMLStreamException {
        int cells = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                findings.add(FileMistake.DOCUMENT_TYPE, Place.FILE, name);
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                inspectElement(name, xml);
                cells += isCellOrRow(xml.getLocalName()) ? 1 : 0;
            }
            if (cells > MOST_CELLS) {
                findings.add(FileMistake.TOO_MANY_CELLS, Place.FILE, MOST_CELLS);
                return;
            }
        }
    }

    private static boolean isCellOrRow(String element) {
        return element.equals("c") || element.equals("row");
    }

    private void inspectElement(String name, XMLStreamReader xml) {
        if (xml.getLocalName().equals("Relationship")
                && "External".equals(xml.getAttributeValue(null, "TargetMode"))
                && !textOf(xml.getAttributeValue(null, "Type")).endsWith("/hyperlink")) {
            findings.add(FileMistake.EXTERNAL_LINK, Place.FILE, textOf(xml.getAttributeValue(null, "Target")));
        }
        if (textOf(xml.getAttributeValue(null, "ContentType")).contains("macroEnabled")) {
            findings.add(FileMistake.MACROS, Place.FILE, name);
        }
    }

    private static String textOf(@Nullable String attribute) {
        return attribute == null ? "" : attribute;
    }
}
