package dev.daka.core.workbook.read;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.finding.CellFindingCodes;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.StructureFindingCodes;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.ValueType;
import dev.daka.core.vocabulary.Vocabulary;
import dev.daka.core.workbook.file.HiddenData;
import dev.daka.core.workbook.file.RawCell;
import dev.daka.core.workbook.file.RawSheet;
import dev.daka.core.workbook.form.KnownNames;
import dev.daka.core.workbook.lint.ReadTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the sheet of one decision table. */
final class TableSheet {
    private static final int LONGEST_NAME = 100;

    private final RawSheet sheet;
    private final TableLayout layout;
    private final HitPolicy hitPolicy;
    private final Vocabulary vocabulary;
    private final KnownNames known;
    private final Unique ruleNames;
    private final Findings findings;
    private final CellReader reader;
    private final List<HeadColumn> columns;
    /** Values by cell content. A column often repeats the same few texts, and each is parsed once. */
    private final Map<Held, Optional<CellValue>> readBefore = new HashMap<>();

    /** @param ruleNames names of the rules of the whole workbook */
    TableSheet(RawSheet sheet, Vocabulary vocabulary, KnownNames known, Unique ruleNames, Findings findings) {
        this.sheet = sheet;
        this.layout = TableLayout.of(sheet);
        this.vocabulary = vocabulary;
        this.known = known;
        this.ruleNames = ruleNames;
        this.findings = findings;
        this.reader = new CellReader(findings);
        HitPolicyRows policy = new HitPolicyRows(sheet, layout, findings);
        this.hitPolicy = policy.read();
        this.columns = new TableHead(sheet, layout, policy.forDrools(), vocabulary, findings).columns();
    }

    private record Held(int column, RawCell.Kind kind, String seen, String typed, boolean whole) {}

    /** The displayed content of the sheet. */
    TableView view() {
        List<TableView.RowView> rows = new ArrayList<>();
        for (int row = layout.firstData(); row <= sheet.lastRow(); row++) {
            if (!sheet.row(row).isEmpty()) {
                rows.add(new TableView.RowView(cellOf(row), sheet.seen(row, 0), texts(row, columns)));
            }
        }
        return new TableView(
                sheet.name(), columns.stream().map(HeadColumn::view).toList(), rows);
    }

    private String cellOf(int row) {
        return sheet.name() + "!" + sheet.place(row, 0).cell();
    }

    private List<String> texts(int row, List<HeadColumn> of) {
        return of.stream().map(column -> sheet.seen(row, column.index())).toList();
    }

    /** The decision table, without the columns and cells that cannot be read. */
    ReadTable read() {
        List<HeadColumn> readable =
                columns.stream().filter(column -> column.column() != null).toList();
        Set<Integer> inside = new TreeSet<>(Set.of(0));
        columns.forEach(column -> inside.add(column.index()));
        new HiddenData(sheet, layout.firstData(), findings).find(inside);
        List<RuleRow> rows = new ArrayList<>();
        for (int row = layout.firstData(); row <= sheet.lastRow(); row++) {
            if (!sheet.row(row).isEmpty()) {
                rows.add(row(row, readable, inside));
            } else if (!sheet.row(row - 1).isEmpty()) {
                findings.add(StructureFindingCodes.BLANK_ROW, sheet.place(row, 0));
            }
        }
        List<Column> known = readable.stream()
                .map(HeadColumn::column)
                .map(Objects::requireNonNull)
                .toList();
        return new ReadTable(
                new DecisionTable(sheet.name(), hitPolicy, known, rows),
                readable.stream().map(HeadColumn::index).toList());
    }

    private RuleRow row(int row, List<HeadColumn> readable, Set<Integer> inside) {
        sheet.row(row).values().stream()
                .filter(cell -> !inside.contains(cell.column()))
                .forEach(cell -> findings.add(StructureFindingCodes.TEXT_BESIDE, cell.place(), cell.seen()));
        List<Optional<CellValue>> values = readable.stream()
                .map(column -> sheet.cell(row, column.index())
                        .flatMap(cell -> value(cell, Objects.requireNonNull(column.column()))))
                .toList();
        return new RuleRow(new RuleRef(sheet.name(), cellOf(row), name(row)), values, texts(row, readable));
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

    /**
     * Value of the cell. A value without findings is cached by the cell's content; a text with findings is parsed again
     * for each cell, so that each cell gets its finding.
     */
    private Optional<CellValue> value(RawCell cell, Column column) {
        Held held = new Held(cell.column(), cell.kind(), cell.seen(), cell.typed(), cell.whole());
        Optional<CellValue> before = readBefore.get(held);
        if (before != null) {
            return before;
        }
        int said = findings.count();
        Optional<CellValue> value = read(cell, column);
        if (findings.count() == said) {
            readBefore.put(held, value);
        }
        return value;
    }

    private Optional<CellValue> read(RawCell cell, Column column) {
        if (column.binding() instanceof Binding.Condition condition) {
            return switch (condition.operator()) {
                case AMONG, ANY_OF ->
                    known.in(column)
                            .map(names -> reader.condition(cell, names))
                            .orElseGet(() -> reader.condition(cell));
                case WITHIN -> reader.range(cell, column.type(), column.bounds());
                case AT_LEAST, AT_MOST, BELOW -> scalar(cell, column);
            };
        }
        return column.type() == ValueType.NAME
                ? reader.key(cell, known.in(column).orElse(List.of())).map(CellValue.Key::new)
                : scalar(cell, column);
    }

    private Optional<CellValue> scalar(RawCell cell, Column column) {
        return reader.scalar(cell, column.type(), column.bounds()).map(value -> value);
    }
}
