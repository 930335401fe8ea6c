package dev.daka.core.replay.recording;

import dev.daka.core.notation.WrittenNumber;
import dev.daka.core.notation.WrittenTime;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a CSV file. Exports of bills often have title lines before the header.
 *
 * @param delimiter  character between the cells
 * @param headerLine number of the line that names the columns, from 1
 * @param before     lines before the header, without blank ones
 */
record CsvShape(char delimiter, int headerLine, List<String> before) {
    private static final char[] DELIMITERS = {',', '\t', ';', '|'};
    private static final int MOST_LINES = 50;
    private static final int LINES_BELOW = 5;

    private record Line(int number, List<String> cells) {
        long filled() {
            return cells.stream().filter(cell -> !cell.isEmpty()).count();
        }

        /**
         * True if the line looks like a header: at least 2 cells and half of all cells are filled, and none of them is
         * a number or a time. A title has one filled cell.
         */
        boolean namesColumns() {
            return filled() >= 2
                    && filled() * 2 >= cells.size()
                    && cells.stream().noneMatch(Line::isData);
        }

        private static boolean isData(String cell) {
            return WrittenNumber.of(cell).isPresent()
                    || WrittenTime.instant(cell, ZoneOffset.UTC).isPresent();
        }
    }

    /**
     * Infers the layout from the first lines. The reader's position does not change.
     *
     * @param headerLine number of the line that names the columns, from 1; null to infer it
     * @throws UnreadableFile if there is no such line, or the columns seem to be aligned by spaces
     */
    static CsvShape of(BufferedReader text, @Nullable Integer headerLine) throws IOException {
        List<String> lines = firstLines(text);
        if (headerLine != null && (headerLine < 1 || headerLine > lines.size())) {
            throw new UnreadableFile(RecordingTexts.text("noHeaderLine", lines.size(), headerLine));
        }
        CsvShape best = null;
        int most = 0;
        for (char delimiter : DELIMITERS) {
            Line header = header(lines, delimiter, headerLine);
            if (best == null || header.cells().size() > most) {
                most = header.cells().size();
                best = new CsvShape(delimiter, header.number(), before(lines, header.number()));
            }
        }
        if (best == null) {
            throw new IllegalStateException("There are delimiters");
        }
        if (most == 1) {
            refuseAlignedBySpaces(lines);
        }
        return best;
    }

    private static List<String> firstLines(BufferedReader text) throws IOException {
        char[] peeked = new char[RecordedText.PEEK - 1];
        text.mark(RecordedText.PEEK);
        int length = 0;
        int read;
        while (length < peeked.length && (read = text.read(peeked, length, peeked.length - length)) > 0) {
            length += read;
        }
        text.reset();
        String[] lines = new String(peeked, 0, length).split("\r\n|\r|\n", MOST_LINES + 1);
        return Arrays.asList(lines).subList(0, Math.min(lines.length, MOST_LINES));
    }

    private static Line header(List<String> texts, char delimiter, @Nullable Integer said) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (said != null ? i + 1 == said : !texts.get(i).isBlank()) {
                lines.add(new Line(i + 1, cells(texts.get(i), delimiter)));
            }
        }
        if (lines.isEmpty()) {
            return new Line(said == null ? 1 : said, List.of(""));
        }
        Line first = lines.get(0);
        if (said != null || first.namesColumns() || isQuoted(texts.get(first.number() - 1))) {
            return first;
        }
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            List<Line> below = lines.subList(i + 1, Math.min(lines.size(), i + 1 + LINES_BELOW));
            boolean hasRows = below.isEmpty()
                    || below.stream()
                            .anyMatch(row -> row.cells().size() == line.cells().size());
            if (line.namesColumns() && hasRows && line.filled() > first.filled()) {
                return line;
            }
        }
        return first;
    }

    /**
     * True if the line begins with a quotation mark. Titles do not, so such a line is the header, even if its quotation
     * marks do not pair up.
     */
    private static boolean isQuoted(String line) {
        return line.strip().startsWith("\"");
    }

    private static List<String> cells(String line, char delimiter) {
        CSVFormat format = format(delimiter);
        try (CSVParser parser = CSVParser.parse(line, format)) {
            Optional<CSVRecord> record = parser.stream().findFirst();
            return record.map(CSVRecord::toList).orElse(List.of("")).stream()
                    .map(BareCell::of)
                    .toList();
        } catch (IOException | RuntimeException badQuotes) {
            // A field spans several lines or a quotation mark is misplaced. CsvRows reports it.
            return List.of(line.split(Pattern.quote(String.valueOf(delimiter)), -1));
        }
    }

    /** The CSV format of the rows for this delimiter. */
    static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
    }

    private static List<String> before(List<String> lines, int header) {
        return lines.subList(0, Math.min(lines.size(), header - 1)).stream()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .toList();
    }

    private static void refuseAlignedBySpaces(List<String> lines) throws UnreadableFile {
        List<String> filled = lines.stream()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .limit(2)
                .toList();
        int words = filled.isEmpty() ? 0 : filled.get(0).split("\\s+", -1).length;
        boolean aligned = filled.size() == 2 && words > 2 && filled.get(1).split("\\s+", -1).length >= words;
        if (aligned || (!filled.isEmpty() && filled.get(0).split("\\s{2,}", -1).length > 1)) {
            throw new UnreadableFile(RecordingTexts.text("alignedBySpaces"));
        }
    }
}
