package dev.daka.core.replay.recording;

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

    /** The names of the columns. A column without a name is called {@code #} and its number. */
    private static List<String> columnsOf(CSVRecord record) throws UnreadableFile {
        if (record.size() > Recording.Bounds.MOST_COLUMNS) {
            throw new UnreadableFile(new Label(
                    "有 " + record.size() + " 列，最多 " + Recording.Bounds.MOST_COLUMNS + " 列。请只留要用的列。",
                    "There are " + record.size() + " columns and may be " + Recording.Bounds.MOST_COLUMNS
                            + ". Keep those that are used."));
        }
        Set<String> columns = new LinkedHashSet<>();
        for (String header : record) {
            String bare = BareCell.of(header);
            String name = bare.isEmpty() ? "#" + (columns.size() + 1) : bare;
            if (name.length() > Recording.Bounds.LONGEST_COLUMN) {
                throw new UnreadableFile(new Label(
                        "第一行里有一个列名超过 " + Recording.Bounds.LONGEST_COLUMN + " 个字符。第一行应为列名。",
                        "The first line has a column name of more than " + Recording.Bounds.LONGEST_COLUMN
                                + " characters. It has to name the columns."));
            }
            if (!columns.add(name)) {
                throw namedTwice(name, List.copyOf(columns).indexOf(name) + 1, columns.size() + 1);
            }
        }
        return List.copyOf(columns);
    }

    private static UnreadableFile namedTwice(String name, int first, int second) {
        return new UnreadableFile(new Label(
                "两列都叫“" + name + "”：第 " + first + " 列和第 " + second + " 列。请改掉其中一个列名。",
                "Two columns are named " + name + ": columns " + first + " and " + second + ". Rename one of them."));
    }

    private void tell(CSVRecord record, List<String> columns) throws IOException {
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
                            null,
                            new Label(
                                    "有 " + record.size() + " 个字段，表头有 " + columns.size() + " 个",
                                    "Has " + record.size() + " fields where the header has " + columns.size())));
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
                        null,
                        last == first
                                ? SkipReason.QUOTES.label()
                                : new Label(
                                        "引号不成对，直到第 " + last + " 行都读不出",
                                        "The quotation marks do not pair up down to line " + last)));
        listedUpTo = last;
    }
}
