package dev.daka.core.workbook.read;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.finding.CellFindingCodes;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.StructureFindingCodes;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.Vocabulary;
import dev.daka.core.workbook.file.HiddenData;
import dev.daka.core.workbook.file.RawCell;
import dev.daka.core.workbook.file.RawSheet;
import dev.daka.core.workbook.form.KnownNames;
import dev.daka.core.workbook.lint.ReadTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the sheet of one decision table. */
final class TableSheet {
    private static final int LONGEST_NAME = 100;

    private final RawSheet sheet;
    private final TableLayout layout;
    private final HitPolicy hitPolicy;
    private final Vocabulary vocabulary;
    private final Unique ruleNames;
    private final Findings findings;
    private final CellReader reader;
    private final List<HeadColumn> columns;
    private final List<ColumnReader> readable;

    /**
     * @param ruleNames names of the rules of the whole workbook
     * @param values    values of cells that were read before
     */
    TableSheet(
            RawSheet sheet,
            Vocabulary vocabulary,
            KnownNames known,
            Unique ruleNames,
            CellValues values,
            Findings findings) {
        this.sheet = sheet;
        this.layout = TableLayout.of(sheet);
        this.vocabulary = vocabulary;
        this.ruleNames = ruleNames;
        this.findings = findings;
        this.reader = new CellReader(findings);
        HitPolicyRows policy = new HitPolicyRows(sheet, layout, findings);
        this.hitPolicy = policy.read();
        this.columns = new TableHead(sheet, layout, policy.forDrools(), vocabulary, findings).columns();
        this.readable = columns.stream()
                .flatMap(head -> Stream.ofNullable(head.column())
                        .map(column -> new ColumnReader(head.index(), column, known.in(column), values, findings)))
                .toList();
    }

    /** The displayed content of the sheet. */
    TableView view() {
        List<TableView.RowView> rows = new ArrayList<>();
        for (int row = layout.firstData(); row <= sheet.lastRow(); row++) {
            if (!sheet.row(row).isEmpty()) {
                rows.add(new TableView.RowView(cellOf(row), sheet.seen(row, 0), texts(row)));
            }
        }
        return new TableView(
                sheet.name(), columns.stream().map(HeadColumn::view).toList(), rows);
    }

    private List<String> texts(int row) {
        return columns.stream().map(column -> sheet.seen(row, column.index())).toList();
    }

    private String cellOf(int row) {
        return sheet.name() + "!" + sheet.place(row, 0).cell();
    }

    /** The decision table, without the columns and cells that cannot be read. */
    ReadTable read() {
        Set<Integer> inside = new TreeSet<>(Set.of(0));
        columns.forEach(column -> inside.add(column.index()));
        new HiddenData(sheet, layout.firstData(), findings).find(inside);
        List<RuleRow> rows = new ArrayList<>();
        for (int row = layout.firstData(); row <= sheet.lastRow(); row++) {
            if (!sheet.row(row).isEmpty()) {
                rows.add(row(row, inside));
            } else if (!sheet.row(row - 1).isEmpty()) {
                findings.add(StructureFindingCodes.BLANK_ROW, sheet.place(row, 0));
            }
        }
        List<Column> known = readable.stream().map(ColumnReader::column).toList();
        return new ReadTable(
                new DecisionTable(sheet.name(), hitPolicy, known, rows),
                readable.stream().map(ColumnReader::index).toList(),
                layout.labels());
    }

    private RuleRow row(int row, Set<Integer> inside) {
        sheet.row(row).values().stream()
                .filter(cell -> !inside.contains(cell.column()))
                .forEach(cell -> findings.add(StructureFindingCodes.TEXT_BESIDE, cell.place(), cell.seen()));
        List<Optional<CellValue>> values = new ArrayList<>(readable.size());
        List<String> texts = new ArrayList<>(readable.size());
        for (ColumnReader column : readable) {
            Optional<RawCell> cell = sheet.cell(row, column.index());
            values.add(cell.flatMap(column::value));
            texts.add(cell.map(RawCell::seen).orElse(""));
        }
        return new RuleRow(new RuleRef(sheet.name(), cellOf(row), name(row)), values, texts);
    }

    private String name(int row) {
        Optional<RawCell> cell = sheet.cell(row, 0);
        if (cell.isEmpty()) {
            findings.add(CellFindingCodes.MISSING_VALUE, sheet.place(row, 0), vocabulary.ruleName());
            return "";
        }
        Optional<String> name = reader.quotable(cell.get());
        name.ifPresent(text -> {
            ruleNames.isNew(text, cell.get().place());
            if (text.length() > LONGEST_NAME) {
                findings.add(CellFindingCodes.TOO_LONG, cell.get().place(), LONGEST_NAME);
            }
        });
        return name.orElse("");
    }
}
