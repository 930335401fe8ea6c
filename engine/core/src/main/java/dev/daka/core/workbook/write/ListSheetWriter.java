package dev.daka.core.workbook.write;

import dev.daka.core.vocabulary.Bounds;
import dev.daka.core.workbook.form.Header;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;

/** Writes a sheet with headers in its first row and one entry per row below, or, the Campaign sheet, with facts below one another. */
final class ListSheetWriter {
    private static final int WIDEST = 60;

    private final SheetWriter writer;
    private final List<Header> headers;
    private final Map<String, Field> fields;
    private final CellTexts texts;

    /**
     * What the cells under one header hold.
     *
     * @param content how it is shown
     * @param options what may be chosen; empty for anything
     * @param bounds  of a number
     * @param told    whether the header's help stands beside the cell that is being filled in
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

        /** A number in groups of three digits. */
        static Field grouped(long min, long max) {
            return number(CellStyles.Content.GROUPED, min, max);
        }

        private static Field number(CellStyles.Content content, long min, long max) {
            return new Field(content, List.of(), new Bounds(BigDecimal.valueOf(min), BigDecimal.valueOf(max)), false);
        }
    }

    /**
     * One row.
     *
     * @param cells  by the header's key
     * @param starts whether something starts here that goes over several rows
     */
    record Entry(Map<String, CellContent> cells, boolean starts) {
        Entry {
            cells = Map.copyOf(cells);
        }
    }

    /** @param fields by the header's key; those left out hold any text */
    ListSheetWriter(SheetWriter writer, List<Header> headers, Map<String, Field> fields, CellTexts texts) {
        this.writer = writer;
        this.headers = headers;
        this.fields = Map.copyOf(fields);
        this.texts = texts;
    }

    private Field field(Header header) {
        return fields.getOrDefault(header.name().key(), Field.TEXT);
    }

    /** @param ofStart the headers whose cells stand out where something starts */
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

    /** Each header's cell beside it. */
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
