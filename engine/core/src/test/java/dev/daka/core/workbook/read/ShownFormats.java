package dev.daka.core.workbook.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What LibreOffice shows for some values under many number formats: a table in a file, with one line per format.
 * {@code -Ddaka.rewrite=true} rewrites it with the installed LibreOffice; the first line names its version.
 */
record ShownFormats(String version, List<String> values, List<Line> lines) {
    private static final Path FILE = Path.of("src", "test", "resources", "shown-formats.tsv");
    static final CSVFormat TABBED = CSVFormat.TDF
            .builder()
            .setIgnoreSurroundingSpaces(false)
            .setRecordSeparator('\n')
            .get();

    /** A format and the texts that are shown for each value, without spaces around them. */
    record Line(String format, List<String> shown) {}

    static ShownFormats read() {
        try {
            String text = Files.readString(FILE);
            int second = text.indexOf('\n') + 1;
            return of(text.substring(0, second - 1), text.substring(second));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ShownFormats of(String version, String table) throws IOException {
        try (CSVParser parser = CSVParser.parse(new StringReader(table), TABBED)) {
            List<CSVRecord> records = parser.getRecords();
            return new ShownFormats(
                    version,
                    rest(records.get(0)),
                    records.stream()
                            .skip(1)
                            .map(line -> new Line(line.get(0), rest(line)))
                            .toList());
        }
    }

    private static List<String> rest(CSVRecord line) {
        return line.toList().subList(1, line.size());
    }

    void write() {
        StringBuilder text = new StringBuilder(version).append('\n');
        text.append(TABBED.format(IntStream.rangeClosed(0, values.size())
                        .mapToObj(i -> i == 0 ? "format" : values.get(i - 1))
                        .toArray()))
                .append('\n');
        for (Line line : lines) {
            text.append(TABBED.format(IntStream.rangeClosed(0, values.size())
                            .mapToObj(i -> i == 0 ? line.format() : line.shown().get(i - 1))
                            .toArray()))
                    .append('\n');
        }
        try {
            Files.writeString(FILE, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The table in LibreOffice's CSV. */
    ShownFormats with(String otherVersion, String csv) {
        try (CSVParser parser = CSVParser.parse(new StringReader(csv), CSVFormat.RFC4180)) {
            List<CSVRecord> shown = parser.getRecords();
            return new ShownFormats(
                    otherVersion,
                    values,
                    IntStream.range(0, lines.size())
                            .mapToObj(i -> new Line(
                                    lines.get(i).format(),
                                    shown.get(i).toList().stream()
                                            .map(String::strip)
                                            .toList()))
                            .toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A workbook with one row for each format, one column for each value. */
    byte[] workbook() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("S");
            for (int i = 0; i < lines.size(); i++) {
                Row row = sheet.createRow(i);
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(
                        workbook.createDataFormat().getFormat(lines.get(i).format()));
                for (int j = 0; j < values.size(); j++) {
                    Cell cell = row.createCell(j);
                    cell.setCellStyle(style);
                    put(cell, values.get(j));
                }
            }
            workbook.write(file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void put(Cell cell, String value) {
        if (isNumber(value)) {
            cell.setCellValue(Double.parseDouble(value));
        } else {
            cell.setCellValue(value.startsWith("'") ? value.substring(1) : value);
        }
    }

    /** Adds an apostrophe before texts that look like numbers. */
    static boolean isNumber(String value) {
        return value.matches("-?[0-9.]+");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
