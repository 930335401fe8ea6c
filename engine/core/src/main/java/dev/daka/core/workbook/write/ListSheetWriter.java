package dev.daka.core.workbook.write;

import dev.daka.core.vocabulary.Bounds;
import dev.daka.core.workbook.form.Header;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;

/**
 * Writes a list sheet, with headers in its first row and one entry in each row below. Also writes the Campaign sheet,
 * with one field in each row.
 */
final class ListSheetWriter {
    private static final int WIDEST = 60;

    private final SheetWriter writer;
    private final List<Header> headers;
    private final Map<String, Field> fields;
    private final CellTexts texts;

    /**
     * The cells under one header.
     *
     * @param content type of the cells' content
     * @param options values to choose from; empty if any value is allowed
     * @param bounds  bounds of a number
     * @param told    true if the header's help is shown beside the selected cell
     */
    record Field(CellStyles.Content content, List<String> options, Bounds bounds, boolean told) {
        static final Field TEXT = new Field(CellStyles.Content.TEXT, List.of(), Bounds.NONE, false);
        static final Field TOLD = new Field(CellStyles.Content.TEXT, List.of(), Bounds.NONE, true);
        static final Field DATE = new Field(CellStyles.Content.DATE, List.of(), Bounds.NONE, false);

        Field {
            options = List.copyOf(options);
        }

        static Field of(List<String> options) {
            return new Field(CellStyles.Content.TEXT, options, Bounds.NONE, true);
        }

        static Field number(long min, long max) {
            return number(CellStyles.Content.NUMBER, min, max);
        }

        /** A number that is displayed in groups of three digits. */
        static Field grouped(long min, long max) {
            return number(CellStyles.Content.GROUPED, min, max);
        }

        private static Field number(CellStyles.Content content, long min, long max) {
            return new Field(content, List.of(), new Bounds(BigDecimal.valueOf(min), BigDecimal.valueOf(max)), false);
        }
    }

    /**
     * An entry of a list sheet.
     *
     * @param cells  contents by the key of their header
     * @param starts true if the entry is the first of several that belong together
     */
    record Entry(Map<String, CellContent> cells, boolean starts) {
        Entry {
            cells = Map.copyOf(cells);
        }
    }

    /** @param fields fields by the key of their header; a missing one holds any text */
    ListSheetWriter(SheetWriter writer, List<Header> headers, Map<String, Field> fields, CellTexts texts) {
        this.writer = writer;
        this.headers = headers;
        this.fields = Map.copyOf(fields);
        this.texts = texts;
    }

    private Field field(Header header) {
        return fields.getOrDefault(header.name().key(), Field.TEXT);
    }

    /** @param ofStart keys of the headers whose cells are highlighted in a starting entry */
    void write(List<Entry> entries, Set<String> ofStart) {
        Row head = writer.headRow(0, 26);
        for (int column = 0; column < headers.size(); column++) {
            Header header = headers.get(column);
            writer.column(field(header).content());
            writer.label(head, column, texts.name(header.name()), writer.styles().conditionLabel, header.help());
            offer(DataValidations.Area.below(1, column), header);
        }
        for (int i = 0; i < entries.size(); i++) {
            Row row = writer.row(i + 1);
            Entry entry = entries.get(i);
            for (int column = 0; column < headers.size(); column++) {
                Header header = headers.get(column);
                boolean stands =
                        entry.starts() && ofStart.contains(header.name().key());
                CellStyles.Content content = field(header).content();
                CellContent written = entry.cells().getOrDefault(header.name().key(), CellContent.BLANK);
                writer.put(
                        row,
                        column,
                        written,
                        stands
                                ? writer.styles().starting(content)
                                : writer.styles().filled(content));
            }
        }
        writer.end(1, 1, WIDEST);
    }

    /** Writes the Campaign sheet: the name of each field in column A, its value in column B. */
    void writeFacts(Map<String, CellContent> facts) {
        writer.column(CellStyles.Content.TEXT);
        writer.column(CellStyles.Content.TEXT);
        for (int i = 0; i < headers.size(); i++) {
            Header header = headers.get(i);
            Row row = writer.row(i);
            writer.label(row, 0, texts.name(header.name()), writer.styles().fact, header.help());
            CellContent fact = facts.getOrDefault(header.name().key(), CellContent.BLANK);
            writer.put(row, 1, fact, writer.styles().filled(field(header).content()));
            offer(new DataValidations.Area(i, i, 1), header);
        }
        writer.end(1, 0, WIDEST);
    }

    private void offer(DataValidations.Area area, Header header) {
        Field field = field(header);
        DataValidations choices = writer.choices();
        switch (field.content()) {
            case NUMBER -> choices.number(area, false, field.bounds());
            case GROUPED -> choices.number(area, true, field.bounds());
            case DATE -> choices.date(area, DataValidations.EARLIEST, DataValidations.LATEST);
            case TEXT -> {
                if (field.told()) {
                    choices.offer(area, texts.name(header.name()), header.help(), field.options());
                }
            }
        }
    }
}
