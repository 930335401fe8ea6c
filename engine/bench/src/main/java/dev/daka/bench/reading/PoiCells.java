package dev.daka.bench.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * POI's event API: its package, shared texts and styles, and a handler for cells. POI's own handler, XSSFSheetXMLHandler,
 * tells neither the format of a text nor whether a cell has a formula.
 */
final class PoiCells {
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final ReadOnlySharedStringsTable texts;
    private final @Nullable StylesTable styles;
    private boolean since1904;

    private PoiCells(ReadOnlySharedStringsTable texts, @Nullable StylesTable styles) {
        this.texts = texts;
        this.styles = styles;
    }

    static Map<String, String> of(byte[] file) throws IOException {
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file))) {
            XSSFReader reader = new XSSFReader(parts, true);
            PoiCells read = new PoiCells(new ReadOnlySharedStringsTable(parts, false), reader.getStylesTable());
            parse(reader.getWorkbookData(), read.new WorkbookHandler());
            XSSFReader.SheetIterator sheets = reader.getSheetIterator();
            while (sheets.hasNext()) {
                InputStream sheet = sheets.next();
                parse(sheet, read.new SheetHandler(sheets.getSheetName()));
            }
            return read.cells;
        } catch (OpenXML4JException | SAXException | ParserConfigurationException refused) {
            throw new IOException(refused);
        }
    }

    private static void parse(InputStream part, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(handler);
        try (part) {
            xml.parse(new InputSource(part));
        }
    }

    private final class WorkbookHandler extends DefaultHandler {
        @Override
        public void startElement(String uri, String name, String prefixed, Attributes attributes) {
            if (name.equals("workbookPr")) {
                String value = attributes.getValue("date1904");
                since1904 = "1".equals(value) || "true".equals(value);
            }
        }
    }

    private final class SheetHandler extends DefaultHandler {
        private final String sheet;
        private final StringBuilder value = new StringBuilder();
        private String ref = "";
        private String type = "";
        private int style;
        private boolean isValue;

        SheetHandler(String sheet) {
            this.sheet = sheet;
        }

        @Override
        public void startElement(String uri, String name, String prefixed, Attributes attributes) {
            isValue = name.equals("v") || name.equals("t");
            if (name.equals("c")) {
                ref = attributes.getValue("r");
                type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
                value.setLength(0);
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (isValue) {
                value.append(characters, start, length);
            }
        }

        @Override
        public void endElement(String uri, String name, String prefixed) {
            isValue = false;
            if (name.equals("c") && !value.isEmpty()) {
                cells.put(sheet + "!" + ref, shown(type, value.toString(), style));
            }
        }
    }

    private String shown(String type, String value, int style) {
        String format = styles == null ? null : styles.getStyleAt(style).getDataFormatString();
        return switch (type) {
            case "n" -> Library.shown(Double.parseDouble(value), format, since1904);
            case "s" -> Library.shown(texts.getItemAt(Integer.parseInt(value)).getString(), format);
            case "str", "inlineStr" -> Library.shown(new XSSFRichTextString(value).getString(), format);
            default -> value;
        };
    }
}
