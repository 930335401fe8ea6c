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
 * A file of recorded actions: JSON lines or CSV, packed with gzip or not. The content says which, never the name.
 * The file is read anew for every look at it, and no row is kept but the first few.
 */
public final class Recording {
    /** So many rows are shown. */
    public static final int SHOWN = 20;

    private static final int LONGEST_SHOWN = 200;

    /** What the content is. */
    public enum Format {
        CSV,
        JSON_LINES
    }

    /** Opens the file; each call starts at its beginning. */
    public interface Content {
        InputStream open() throws IOException;
    }

    /**
     * How much a recording may be.
     *
     * @param bytes unpacked
     * @param rows  readable ones
     * @param kept  of memory, for the actions that are kept while they are replayed
     */
    public record Bounds(long bytes, long rows, long kept) {
        /** For a file that somebody sends to a service that others use too. */
        public static final Bounds UPLOADED = new Bounds(512L * 1024 * 1024, 2_000_000);

        /** For a file on one's own machine, with so many bytes of memory in all. */
        public static Bounds own(long memory) {
            return new Bounds(64L * 1024 * 1024 * 1024, 50_000_000, memory / 10 * 9);
        }

        /** As much memory as there may be rows if each takes 1 KB. */
        public Bounds(long bytes, long rows) {
            this(bytes, rows, BYTES_PER_ROW * rows);
        }

        /** What one record may have of characters. The service takes no longer action either. */
        static final int LONGEST_RECORD = 256 * 1024;

        /** What a file may have of columns, all its rows together. */
        static final int MOST_COLUMNS = 1_000;

        /** What a column's name may have of characters. */
        static final int LONGEST_COLUMN = 200;

        private static final int CELLS_PER_ROW = 100;
        private static final int BYTES_PER_ROW = 1_024;

        /** So many lines, blank and unreadable ones among them: 4,000,200 where 2,000,000 rows may be readable. */
        long lines() {
            return 2 * rows + 200;
        }

        /** So many cells of all rows together: as many rows as there may be if each has 100 columns. */
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

    /** Looks through the whole file, and finds the line that names the columns. */
    public static Recording open(String name, Content content, Bounds bounds) throws IOException {
        return open(name, content, bounds, null);
    }

    /**
     * Looks through the whole file, once for its bytes and once for its rows.
     *
     * @param name       what people call the file
     * @param headerLine the line that names the columns of CSV; null for the one that looks like it
     * @throws UnreadableFile where the file is no recording, or too large
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

    /** Of the text. */
    public Charset encoding() {
        return look.charset();
    }

    /** Of the file as it is stored, in hexadecimal digits. */
    public String sha256() {
        return look.sha256();
    }

    /** The line of CSV that names the columns, 1 for the first; empty for JSON lines. */
    public Optional<Integer> headerLine() {
        return Optional.ofNullable(shape).map(CsvShape::headerLine);
    }

    /** The lines before the header that are not blank: titles. */
    public List<String> before() {
        return shape == null ? List.of() : shape.before();
    }

    /** How the numbers of a column are written; those of JSON have a decimal point. */
    ColumnNumbers numbers(String column) {
        return numbers.getOrDefault(column, new ColumnNumbers(true));
    }

    /** What stands before the decimals of the numbers of that column, where it shows. */
    Optional<DecimalMark> decimalMark(String column) {
        return format == Format.CSV ? numbers(column).mark() : Optional.of(DecimalMark.POINT);
    }

    /** The names of the columns, in the order they appear. */
    public List<String> columns() {
        return List.copyOf(columns);
    }

    /** The first {@link #SHOWN} rows, the beginning of one text per column, empty for a blank cell. */
    public List<List<String>> sample() {
        return first.stream()
                .map(cells -> columns.stream()
                        .map(column -> cells.getOrDefault(column, ""))
                        .toList())
                .toList();
    }

    /** How many rows can be read. Whether each is an action, only a mapping shows. */
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

    /** Reads the file from its beginning. */
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

    /** Counts what there is and keeps the first rows. */
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
                        .look(cell));
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
