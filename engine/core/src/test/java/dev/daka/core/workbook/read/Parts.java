package dev.daka.core.workbook.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a file, which can be changed one by one. This is faster than POI, and can write files that POI would not
 * write.
 */
public final class Parts {
    public static final String WORKBOOK = "xl/workbook.xml";
    static final String TYPES = "[Content_Types].xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";

    private final Map<String, byte[]> parts;

    private Parts(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static Parts none() {
        return new Parts(new LinkedHashMap<>());
    }

    public static Parts of(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Parts(parts);
    }

    /** The smallest workbook: one sheet called S with this content, and parts for styles and texts. */
    public static Parts smallest(String sheet, String styles, String strings) {
        return none().with(TYPES, "<Types/>")
                .with("_rels/.rels", relationships("officeDocument", WORKBOOK))
                .with(WORKBOOK, "<workbook><workbookPr/><sheets><sheet name='S' id='worksheet'/></sheets></workbook>")
                .with(
                        RELATIONSHIPS,
                        relationships(
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "styles",
                                "styles.xml",
                                "sharedStrings",
                                "sharedStrings.xml"))
                .with("xl/worksheets/sheet1.xml", sheet)
                .with(STYLES, "<styleSheet>" + styles + "</styleSheet>")
                .with(STRINGS, "<sst>" + strings + "</sst>");
    }

    /** Kind and target of each relationship; the kind is also its id. */
    public static String relationships(String... kindsAndTargets) {
        StringBuilder text = new StringBuilder("<Relationships>");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            text.append("<Relationship Id='%1$s' Type='http://x/relationships/%1$s' Target='%2$s'/>"
                    .formatted(kindsAndTargets[i], kindsAndTargets[i + 1]));
        }
        return text.append("</Relationships>").toString();
    }

    public Parts with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Parts with(String name, byte[] bytes) {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.put(name, bytes);
        return new Parts(changed);
    }

    Parts without(String name) {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.remove(name);
        return new Parts(changed);
    }

    /** Changes an existing part. */
    public Parts change(String name, UnaryOperator<String> change) {
        String before = text(name);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("Nothing changes in " + name);
        }
        return with(name, after);
    }

    public Set<String> names() {
        return parts.keySet();
    }

    public String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    byte[] bytes(String name) {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("No part " + name + " among " + parts.keySet());
        }
        return part;
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes());
    }

    byte[] bytes() {
        return bytes(ZipEntry.DEFLATED);
    }

    /** Uncompressed parts have their sizes before them. */
    byte[] bytes(int method) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (method == ZipEntry.STORED) {
                    CRC32 sum = new CRC32();
                    sum.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
