package dev.daka.core.workbook.file;

import dev.daka.core.evaluation.CellText;
import dev.daka.core.finding.CellFindingCodes;
import dev.daka.core.finding.FileFindingCodes;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Reads one decision table in Drools' {@code .csv} form. The table's name follows {@code RuleTable}.
 *
 * <p>The file has no merged cells. If one object spans several columns, it is repeated in each of them and followed
 * by three dots: {@code ...}.
 */
public final class CsvFile {
    /** Encoding that Excel uses in China unless UTF-8 is chosen. */
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String RULE_TABLE = "ruletable";
    private static final String MERGED = "...";
    /** Number of rows from the {@code RuleTable} row to the row with the objects. */
    private static final int TO_OBJECTS = 2;

    private final Findings findings;
    private final List<List<String>> rows = new ArrayList<>();
    private final SheetLayout layout = new SheetLayout();

    private CsvFile(Findings findings) {
        this.findings = findings;
    }

    /**
     * The table's sheet. If the file cannot be read, adds a finding with the reason and returns empty. Closes the
     * stream.
     */
    public static Optional<RawSheet> read(InputStream file, Findings findings) {
        try (file) {
            return Optional.of(new CsvFile(findings).sheet(file.readNBytes(FileInspection.LARGEST_FILE + 1)));
        } catch (FileRefused refused) {
            refused.tell(findings);
        } catch (IOException | UncheckedIOException notReadable) {
            findings.add(FileFindingCodes.NOT_A_TABLE, Place.FILE, "CSV");
        }
        return Optional.empty();
    }

    private RawSheet sheet(byte[] bytes) throws FileRefused, IOException {
        if (bytes.length > FileInspection.LARGEST_FILE) {
            throw new FileRefused(FileFindingCodes.TOO_LARGE, Place.FILE, FileInspection.LARGEST_FILE >> 20);
        }
        readRows(text(bytes));
        int table = rowOfTable();
        String name =
                CellText.stripped(CellText.stripped(rows.get(table).get(0)).substring(RULE_TABLE.length()));
        joinObjects(table + TO_OBJECTS);
        List<RawCell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                layout.hold(row, column);
                String text = rows.get(row).get(column);
                if (!CellText.stripped(text).isEmpty()) {
                    cells.add(cell(new CellContents.At(name, row, column), text));
                }
            }
        }
        return new RawSheet(name, cells, layout);
    }

    private static String text(byte[] bytes) throws FileRefused {
        String text = decoded(bytes, StandardCharsets.UTF_8)
                .or(() -> decoded(bytes, GB18030))
                .filter(read -> read.indexOf('\0') < 0)
                .orElseThrow(() -> new FileRefused(FileFindingCodes.NOT_A_TABLE, Place.FILE, "UTF-8, GB18030"));
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    private void readRows(String text) throws FileRefused, IOException {
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(FORMAT)
                .get()) {
            for (CSVRecord line : parser) {
                List<String> cells = line.toList();
                int filled = cells.size();
                while (filled > 0 && CellText.stripped(cells.get(filled - 1)).isEmpty()) {
                    filled--;
                }
                requireRoom(rows.size(), filled);
                rows.add(new ArrayList<>(cells.subList(0, filled)));
            }
        }
    }

    private static void requireRoom(int row, int columns) throws FileRefused {
        if (row >= SheetXml.MOST_ROWS) {
            throw new FileRefused(FileFindingCodes.TOO_MANY_ROWS, Place.FILE, SheetXml.MOST_ROWS);
        }
        if (columns > SheetXml.MOST_COLUMNS) {
            throw new FileRefused(FileFindingCodes.TOO_MANY_COLUMNS, Place.FILE, SheetXml.MOST_COLUMNS);
        }
    }

    /** The first row that starts a table. Uses the same test as stock Drools. */
    private int rowOfTable() throws FileRefused {
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.get(row).isEmpty()
                    && CellText.stripped(rows.get(row).get(0))
                            .toLowerCase(Locale.ROOT)
                            .startsWith(RULE_TABLE)) {
                return row;
            }
        }
        throw new FileRefused(FileFindingCodes.NOT_A_TABLE, Place.FILE, "RuleTable");
    }

    /**
     * Joins neighbouring objects that each end in three dots into one object above several columns. In other rows
     * dots are ordinary text.
     */
    private void joinObjects(int row) {
        List<String> objects = row < rows.size() ? rows.get(row) : List.of();
        int first = 0;
        while (first < objects.size()) {
            int next = first;
            while (next < objects.size() && objects.get(next).endsWith(MERGED)) {
                String text = objects.get(next);
                objects.set(next, next == first ? text.substring(0, text.length() - MERGED.length()) : "");
                next++;
            }
            if (next - first > 1) {
                layout.merge(new CellRangeAddress(row, row, first, next - 1));
            }
            first = Math.max(next, first + 1);
        }
    }

    private RawCell cell(CellContents.At at, String text) {
        RawCell.Kind kind = FormulaGuard.isCalculated(text) ? RawCell.Kind.FORMULA : RawCell.Kind.TEXT;
        RawCell cell = at.text(kind, FormulaGuard.original(text));
        if (cell.seen().length() > RawCell.LONGEST) {
            findings.add(CellFindingCodes.TOO_LONG, cell.place(), RawCell.LONGEST);
            return cell.cut();
        }
        return cell;
    }
}
