package dev.daka.core.replay.recording;

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
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the header and the rows of CSV. */
final class CsvRows {
    private final CSVParser parser;
    private final long linesBefore;
    private final BoundedText bounded;
    private final Recording.Bounds bounds;
    private final RowVisitor visitor;
    private long listedUpTo;
    private long cells;

    private CsvRows(
            CSVParser parser, long linesBefore, BoundedText bounded, Recording.Bounds bounds, RowVisitor visitor) {
        this.parser = parser;
        this.linesBefore = linesBefore;
        this.bounded = bounded;
        this.bounds = bounds;
        this.visitor = visitor;
    }

    /** @throws UnreadableFile if the header cannot be read or the text exceeds the bounds */
    static void read(BufferedReader text, CsvShape shape, Recording.Bounds bounds, RowVisitor visitor)
            throws IOException {
        for (int line = 1; line < shape.headerLine(); line++) {
            text.readLine();
        }
        BoundedText bounded = new BoundedText(text, bounds);
        try (CSVParser parser = CSVParser.builder()
                .setReader(bounded)
                .setFormat(CsvShape.format(shape.delimiter()))
                .get()) {
            new CsvRows(parser, shape.headerLine() - 1L, bounded, bounds, visitor).read();
        }
    }

    private void read() throws IOException {
        Iterator<CSVRecord> records = parser.iterator();
        List<String> columns = List.of();
        while (true) {
            long before = linesBefore + parser.getCurrentLineNumber();
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
                    visit(record, columns);
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
        return cause instanceof CSVException ? new UnreadableFile(RecordingTexts.text("headerQuotes")) : cause;
    }

    private void count(int more) throws UnreadableFile {
        cells += more;
        if (cells > bounds.cells()) {
            throw new UnreadableFile(RecordingTexts.text("tooManyCells", bounds.cells()));
        }
    }

    /** The names of the columns. A column without a name is called {@code #} and its number. */
    private static List<String> columnsOf(CSVRecord record) throws UnreadableFile {
        if (record.size() > Recording.Bounds.MOST_COLUMNS) {
            throw new UnreadableFile(
                    RecordingTexts.text("tooManyColumns", record.size(), Recording.Bounds.MOST_COLUMNS));
        }
        Set<String> columns = new LinkedHashSet<>();
        for (String header : record) {
            String bare = BareCell.of(header);
            String name = bare.isEmpty() ? "#" + (columns.size() + 1) : bare;
            if (name.length() > Recording.Bounds.LONGEST_COLUMN) {
                throw new UnreadableFile(RecordingTexts.text("columnNameTooLong", Recording.Bounds.LONGEST_COLUMN));
            }
            if (!columns.add(name)) {
                throw namedTwice(name, List.copyOf(columns).indexOf(name) + 1, columns.size() + 1);
            }
        }
        return List.copyOf(columns);
    }

    private static UnreadableFile namedTwice(String name, int first, int second) {
        return new UnreadableFile(RecordingTexts.text("columnNamedTwice", name, first, second));
    }

    private void visit(CSVRecord record, List<String> columns) throws IOException {
        long line = linesBefore + parser.getCurrentLineNumber() - lineBreaksIn(record);
        if (line <= listedUpTo) {
            // This is the rest of a line with a misplaced quotation mark, which is listed already.
            return;
        }
        if (record.size() != columns.size()) {
            visitor.unreadable(
                    line,
                    1,
                    SkipReason.FIELD_COUNT.in(
                            null, RecordingTexts.text("otherFieldCount", record.size(), columns.size())));
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = BareCell.of(record.get(i));
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

    /** Lists a line whose quotation marks do not pair up, and all lines that the unclosed quotation has consumed. */
    private void skipBadQuote(long before) {
        long first = Math.max(before, listedUpTo) + 1;
        long last = Math.max(first, linesBefore + parser.getCurrentLineNumber());
        visitor.unreadable(
                first,
                last - first + 1,
                SkipReason.QUOTES.in(
                        null, last == first ? SkipReason.QUOTES.label() : RecordingTexts.text("quotesDownTo", last)));
        listedUpTo = last;
    }
}
