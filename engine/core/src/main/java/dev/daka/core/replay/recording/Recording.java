package dev.daka.core.replay.recording;

import dev.daka.core.notation.DecimalMark;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of recorded actions: JSON Lines or CSV, optionally compressed with gzip. The format is detected from the
 * content, not from the name. The file is read again for each use; only the first rows are kept in memory.
 */
public final class Recording {
    /** Number of rows in {@link #sample}. */
    public static final int SHOWN = 20;

    private static final int LONGEST_SHOWN = 200;

    /** Formats of recordings. */
    public enum Format {
        CSV,
        JSON_LINES
    }

    /** Opens the file at its beginning. */
    public interface Content {
        InputStream open() throws IOException;
    }

    /**
     * Limits of a recording.
     *
     * @param bytes maximum number of bytes after decompression
     * @param rows  maximum number of readable rows
     * @param kept  maximum number of bytes of memory for the actions of a replay
     */
    public record Bounds(long bytes, long rows, long kept) {
        /** Limits for a file uploaded to a service: 512 MB, 2,000,000 rows and about 2 GB of memory. */
        public static final Bounds UPLOADED = new Bounds(512L * 1024 * 1024, 2_000_000);

        /**
         * Limits for a file read by a local process: 64 GB, 50,000,000 rows and 90% of the memory.
         *
         * @param memory bytes of memory of the process
         */
        public static Bounds own(long memory) {
            return new Bounds(64L * 1024 * 1024 * 1024, 50_000_000, memory / 10 * 9);
        }

        /** Limits with 1 KB of memory for each row. */
        public Bounds(long bytes, long rows) {
            this(bytes, rows, BYTES_PER_ROW * rows);
        }

        /** Maximum length of a record in characters. The service accepts no longer action either. */
        static final int LONGEST_RECORD = 256 * 1024;

        /** Maximum number of columns of a file. */
        static final int MOST_COLUMNS = 1_000;

        /** Maximum length of a column's name in characters. */
        static final int LONGEST_COLUMN = 200;

        private static final int CELLS_PER_ROW = 100;
        private static final int BYTES_PER_ROW = 1_024;

        /** Maximum number of lines, including blank and unreadable ones. For 2,000,000 rows it is 4,000,200. */
        long lines() {
            return 2 * rows + 200;
        }

        /** Maximum number of cells in all rows together: 100 for each row. */
        long cells() {
            return CELLS_PER_ROW * rows;
        }
    }

    private final String name;
    private final Content content;
    private final Bounds bounds;
    private final Set<String> columns = new LinkedHashSet<>();
    private final List<Map<String, String>> first = new ArrayList<>();
    private final Skipped unreadable = new Skipped();
    private final Map<String, ColumnNumbers> numbers = new HashMap<>();
    private final FileLook look;
    private final @Nullable Integer saidHeaderLine;
    private Format format = Format.CSV;
    private @Nullable CsvShape shape;
    private long rows;

    private Recording(String name, Content content, Bounds bounds, FileLook look, @Nullable Integer saidHeaderLine) {
        this.name = name;
        this.content = content;
        this.bounds = bounds;
        this.look = look;
        this.saidHeaderLine = saidHeaderLine;
    }

    /** Reads the whole file and infers which line names the columns. */
    public static Recording open(String name, Content content, Bounds bounds) throws IOException {
        return open(name, content, bounds, null);
    }

    /**
     * Reads the whole file twice: once for its bytes and once for its rows.
     *
     * @param name       name of the file, for display
     * @param headerLine number of the line that names the columns of CSV, from 1; null to infer it
     * @throws UnreadableFile if the file is not a recording or exceeds the bounds
     */
    public static Recording open(String name, Content content, Bounds bounds, @Nullable Integer headerLine)
            throws IOException {
        Recording recording = new Recording(name, content, bounds, FileLook.of(content, bounds), headerLine);
        recording.forEachRow(recording.new FirstLook());
        if (recording.columns.isEmpty()) {
            throw new UnreadableFile(RecordingTexts.text("noReadableLine"));
        }
        return recording;
    }

    public String name() {
        return name;
    }

    public Format format() {
        return format;
    }

    public boolean gzip() {
        return look.gzip();
    }

    /** The charset of the text. */
    public Charset encoding() {
        return look.charset();
    }

    /** SHA-256 of the file as stored, in hexadecimal. */
    public String sha256() {
        return look.sha256();
    }

    /** The number of the line that names the columns of CSV, from 1; empty for JSON Lines. */
    public Optional<Integer> headerLine() {
        return Optional.ofNullable(shape).map(CsvShape::headerLine);
    }

    /** The lines of CSV before the header, without blank ones; usually titles. */
    public List<String> before() {
        return shape == null ? List.of() : shape.before();
    }

    /** How numbers are written in a column of CSV. */
    ColumnNumbers numbers(String column) {
        return numbers.getOrDefault(column, new ColumnNumbers(true));
    }

    /** The decimal mark of a column; empty if the column does not show it. Always a point in JSON Lines. */
    Optional<DecimalMark> decimalMark(String column) {
        return format == Format.CSV ? numbers(column).mark() : Optional.of(DecimalMark.POINT);
    }

    /** The names of the columns, in order of appearance. */
    public List<String> columns() {
        return List.copyOf(columns);
    }

    /**
     * The first {@link #SHOWN} rows, each with one text per column. Texts are shortened; a blank cell is an empty text.
     */
    public List<List<String>> sample() {
        return first.stream()
                .map(cells -> columns.stream()
                        .map(column -> cells.getOrDefault(column, ""))
                        .toList())
                .toList();
    }

    /** Number of readable rows. Only a mapping tells whether they are valid actions. */
    public long rows() {
        return rows;
    }

    /** The lines that cannot be read. */
    public Skipped unreadable() {
        return unreadable;
    }

    Bounds bounds() {
        return bounds;
    }

    /** Reads the file from its beginning and passes each row to the visitor. */
    void forEachRow(RowVisitor visitor) throws IOException {
        RecordedText.read(content.open(), look, bounds.bytes(), text -> {
            int start = RecordedText.firstCharacter(text);
            format = start == '{' ? Format.JSON_LINES : Format.CSV;
            refuseOthers(start);
            read(text, visitor);
        });
    }

    private void read(BufferedReader text, RowVisitor visitor) throws IOException {
        if (format == Format.JSON_LINES) {
            JsonRows.read(text, bounds, visitor);
        } else {
            shape = CsvShape.of(text, saidHeaderLine);
            CsvRows.read(text, shape, bounds, visitor);
        }
    }

    private static void refuseOthers(int start) throws UnreadableFile {
        if (start < 0) {
            throw new UnreadableFile(RecordingTexts.text("noData"));
        }
        if (start == '[') {
            throw new UnreadableFile(RecordingTexts.text("jsonArray"));
        }
        if (start == '<') {
            throw new UnreadableFile(RecordingTexts.text("xml"));
        }
    }

    /** Collects the columns, the number of rows and the first rows. */
    private final class FirstLook implements RowVisitor {
        @Override
        public void header(List<String> named) {
            columns.addAll(named);
        }

        @Override
        public void row(long line, Map<String, String> cells) throws UnreadableFile {
            rows++;
            columns.addAll(cells.keySet());
            if (first.size() < SHOWN) {
                first.add(shown(cells));
            }
            if (shape != null) {
                boolean commaSeparatesCells = shape.delimiter() == ',';
                cells.forEach((column, cell) -> numbers.computeIfAbsent(
                                column, named -> new ColumnNumbers(commaSeparatesCells))
                        .examine(cell));
            }
            if (rows > bounds.rows() || columns.size() > Bounds.MOST_COLUMNS) {
                throw new UnreadableFile(RecordingTexts.text("tooManyRows", bounds.rows(), Bounds.MOST_COLUMNS));
            }
        }

        private static Map<String, String> shown(Map<String, String> cells) {
            Map<String, String> shown = new HashMap<>();
            cells.forEach((column, cell) -> shown.put(column, Excerpt.of(cell, LONGEST_SHOWN)));
            return shown;
        }

        @Override
        public void unreadable(long line, long lines, SkipReason.Why why) {
            unreadable.add(new Recorded.Place(name, line), why, lines);
        }
    }
}
