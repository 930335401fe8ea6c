package dev.daka.core.workbook.file;

import dev.daka.core.finding.FileFindingCodes;
import dev.daka.core.finding.Place;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML of one part as a stream. Refuses document types, and so all entities, and elements that are nested
 * more than 60 levels deep or have more than 100 attributes.
 */
final class PartReader implements AutoCloseable {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int DEEPEST = 60;
    private static final int MOST_ATTRIBUTES = 100;

    private final String part;
    private final InputStream stream;
    private final XMLStreamReader xml;
    private int depth;

    PartReader(String part, InputStream stream) throws FileRefused {
        this.part = part;
        this.stream = stream;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            this.xml = factory.createXMLStreamReader(utf8(stream));
        } catch (IOException | XMLStreamException | RuntimeException notXml) {
            throw damaged();
        }
        String declared = xml.getCharacterEncodingScheme();
        if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
            throw damaged();
        }
    }

    /**
     * Decodes the part as UTF-8, the encoding that spreadsheet programs write. Other encodings are refused, because
     * they can hide content from a scanner that expects UTF-8.
     *
     * <p>The JDK's XML parser is not used for decoding, because it prints malformed input to standard error.
     */
    private static Reader utf8(InputStream part) throws IOException {
        BufferedInputStream stream = new BufferedInputStream(part);
        stream.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(stream.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            stream.reset();
        }
        return new InputStreamReader(
                stream,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Advances to the next start tag. Returns false at the end of the part. */
    boolean next() throws FileRefused {
        return nextInside(0);
    }

    /**
     * Advances to the next start tag inside an element. Returns false at the element's end tag.
     *
     * @param element {@link #depth} at the element's start tag
     */
    boolean nextInside(int element) throws FileRefused {
        while (depth >= element && advance()) {
            if (xml.isStartElement()) {
                return true;
            }
        }
        return false;
    }

    /** Skips from the start tag of an element to its end tag. */
    void skip() throws FileRefused {
        int end = depth - 1;
        while (depth > end && advance()) {
            // The content of the element is not used.
        }
    }

    /** Advances to the next tag, text or comment. Returns false at the end of the part. */
    private boolean advance() throws FileRefused {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> enter();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new FileRefused(FileFindingCodes.DOCUMENT_TYPE, Place.FILE, part);
                default -> {
                    // Text, comments and processing instructions neither open nor close an element.
                }
            }
            return true;
        } catch (XMLStreamException | RuntimeException notXml) {
            // For some malformed input the JDK's parser throws runtime exceptions instead of XMLStreamException.
            throw damaged();
        }
    }

    private void enter() throws FileRefused {
        depth++;
        if (depth > DEEPEST || xml.getAttributeCount() + xml.getNamespaceCount() > MOST_ATTRIBUTES) {
            throw new FileRefused(FileFindingCodes.TOO_COMPLEX, Place.FILE, part);
        }
    }

    /** Number of open elements. */
    int depth() {
        return depth;
    }

    /**
     * Name of the element without its namespace, which differs between the strict and the transitional variant of the
     * format.
     */
    String name() {
        return xml.getLocalName();
    }

    boolean is(String element) {
        return name().equals(element);
    }

    @Nullable String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** Value of a boolean attribute, written as in XML Schema; false if it is missing. */
    boolean isTrue(String name) {
        return isTrue(name, false);
    }

    /**
     * Value of a boolean attribute, written as in XML Schema.
     *
     * @param otherwise value if the attribute is missing
     */
    boolean isTrue(String name, boolean otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value.equals("1") || value.equals("true");
    }

    /**
     * Text of the element that has just started. Text of its child elements is left out.
     *
     * @param most largest number of characters to return
     */
    String text(int most) throws FileRefused {
        int inside = depth;
        StringBuilder text = new StringBuilder();
        while (advance() && depth >= inside) {
            if (xml.isCharacters() && depth == inside && text.length() < most) {
                text.append(xml.getText(), 0, Math.min(xml.getTextLength(), most - text.length()));
            }
        }
        return text.toString();
    }

    FileRefused damaged() {
        return new FileRefused(FileFindingCodes.DAMAGED, Place.FILE, part);
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
