package dev.daka.core.simulation;

import dev.daka.core.vocabulary.Label;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads comma-, tab- or semicolon-separated text whose first line names the columns. */
final class CsvRows {
    private final CSVParser parser;
    private final BoundedText bounded;
    private final Recording.Bounds bounds;
    private final RowVisitor visitor;
    private long listedUpTo;
    private long cells;

    private CsvRows(CSVParser parser, BoundedText bounded, Recording.Bounds bounds, RowVisitor visitor) {
        this.parser = parser;
        this.bounded = bounded;
        this.bounds = bounds;
        this.visitor = visitor;
    }

    /** @throws UnreadableFile where the header cannot be read, or the text passes the bounds */
    static void read(BufferedReader text, Recording.Bounds bounds, RowVisitor visitor) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        BoundedText bounded = new BoundedText(text, bounds);
        try (CSVParser parser =
                CSVParser.builder().setReader(bounded).setFormat(format).get()) {
            new CsvRows(parser, bounded, bounds, visitor).read();
        }
    }

    /** The one of comma, tab and semicolon that the header line has most of. */
    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(RecordedText.PEEK);
        long commas = 0;
        long tabs = 0;
        long semicolons = 0;
        boolean content = false;
        for (int read = 0; read < RecordedText.PEEK - 1; read++) {
            int character = text.read();
            if (character < 0 || (content && (character == '\n' || character == '\r'))) {
                break;
            }
            content |= !Character.isWhitespace(character);
            commas += character == ',' ? 1 : 0;
            tabs += character == '\t' ? 1 : 0;
            semicolons += character == ';' ? 1 : 0;
        }
        text.reset();
        if (tabs > commas && tabs >= semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    private void read() throws IOException {
        Iterator<CSVRecord> records = parser.iterator();
        List<String> columns = List.of();
        while (true) {
            long before = parser.getCurrentLineNumber();
            bounded.recordBegins(before + 1);
            try {
                if (!records.hasNext()) {
                    return;
                }
                CSVRecord record = records.next();
                count(record.size());
                if (columns.isEmpty()) {
                    columns = columnsOf(record);
                    visitor.header(columns);
                } else {
                    tell(record, columns);
                }
            } catch (UncheckedIOException failure) {
                IOException cause = Objects.requireNonNull(failure.getCause());
                if (columns.isEmpty() || !(cause instanceof CSVException)) {
                    throw unreadable(cause);
                }
                skipBadQuote(before);
            }
        }
    }

    private static IOException unreadable(IOException cause) {
        return cause instanceof CSVException
                ? new UnreadableFile(
                        new Label("第一行的引号不成对，读不出列名。", "The quotation marks of the first line do not pair up."))
                : cause;
    }

    private void count(int more) throws UnreadableFile {
        cells += more;
        if (cells > bounds.cells()) {
            throw new UnreadableFile(new Label(
                    "最多 " + bounds.cells() + " 个单元格。请分成几个文件。",
                    "At most " + bounds.cells() + " cells. Split the file."));
        }
    }

    /** Blank headers and headers that come twice get a number, so that every column has a name of its own. */
    private static List<String> columnsOf(CSVRecord record) throws UnreadableFile {
        if (record.size() > Recording.Bounds.MOST_COLUMNS) {
            throw new UnreadableFile(new Label(
                    "有 " + record.size() + " 列，最多 " + Recording.Bounds.MOST_COLUMNS + " 列。请只留要用的列。",
                    "There are " + record.size() + " columns and may be " + Recording.Bounds.MOST_COLUMNS
                            + ". Keep those that are used."));
        }
        Set<String> columns = new LinkedHashSet<>();
        for (String header : record) {
            String name = header.isBlank() ? "#" + (columns.size() + 1) : header.strip();
            if (name.length() > Recording.Bounds.LONGEST_COLUMN) {
                throw new UnreadableFile(new Label(
                        "第一行里有一个列名超过 " + Recording.Bounds.LONGEST_COLUMN + " 个字符。第一行应为列名。",
                        "The first line has a column name of more than " + Recording.Bounds.LONGEST_COLUMN
                                + " characters. It has to name the columns."));
            }
            columns.add(columns.contains(name) ? name + "#" + (columns.size() + 1) : name);
        }
        return List.copyOf(columns);
    }

    private void tell(CSVRecord record, List<String> columns) throws IOException {
        long line = parser.getCurrentLineNumber() - lineBreaksIn(record);
        if (line <= listedUpTo) {
            // What was left of a line after its quotation marks went wrong; the line is listed already.
            return;
        }
        if (record.size() != columns.size()) {
            visitor.unreadable(
                    line,
                    1,
                    new Label(
                            "有 " + record.size() + " 个字段，表头有 " + columns.size() + " 个",
                            "Has " + record.size() + " fields where the header has " + columns.size()));
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = record.get(i).strip();
            if (!cell.isEmpty()) {
                cells.put(columns.get(i), cell);
            }
        }
        visitor.row(line, cells);
    }

    private static long lineBreaksIn(CSVRecord record) {
        long breaks = 0;
        for (String cell : record) {
            breaks += cell.chars().filter(character -> character == '\n').count();
        }
        return breaks;
    }

    /** A quotation mark that is never closed takes the lines after it along: all of them are counted. */
    private void skipBadQuote(long before) {
        long first = Math.max(before, listedUpTo) + 1;
        long last = Math.max(first, parser.getCurrentLineNumber());
        visitor.unreadable(
                first,
                last - first + 1,
                last == first
                        ? new Label("引号不成对", "The quotation marks do not pair up")
                        : new Label(
                                "引号不成对，直到第 " + last + " 行都读不出",
                                "The quotation marks do not pair up down to line " + last));
        listedUpTo = last;
    }
}
