package dev.daka.core.workbook.read;

import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.StructureFindingCodes;
import dev.daka.core.vocabulary.ColumnKind;
import dev.daka.core.vocabulary.Vocabulary;
import dev.daka.core.workbook.file.RawCell;
import dev.daka.core.workbook.file.RawSheet;
import dev.daka.core.workbook.form.TableForm;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Reads the rows above a table's data. Stock Drools generates code from these rows, so their texts must be exactly
 * those of the vocabulary.
 */
final class TableHead {

    private final RawSheet sheet;
    private final TableLayout layout;
    private final HitPolicy hitPolicy;
    private final Vocabulary vocabulary;
    private final Findings findings;

    TableHead(RawSheet sheet, TableLayout layout, HitPolicy hitPolicy, Vocabulary vocabulary, Findings findings) {
        this.sheet = sheet;
        this.layout = layout;
        this.hitPolicy = hitPolicy;
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    /** The columns that have a text in at least one row of the head. The column with the rules' names is left out. */
    List<HeadColumn> columns() {
        requireAlone(TableLayout.RULE_SET, TableForm.RULE_SET, TableForm.ruleSet(vocabulary, sheet.name(), hitPolicy));
        requireAlone(TableLayout.IMPORT, TableForm.IMPORT, vocabulary.imports());
        requireAlone(TableLayout.VARIABLES, TableForm.VARIABLES, vocabulary.variables());
        requireAlone(layout.ruleTable(), TableForm.mark(sheet.name()));
        require(layout.keywords(), 0, TableForm.NAME);
        sheet.cell(layout.snippets(), 0).ifPresent(this::beside);
        checkLabelOfNames();
        TableColumns reader = new TableColumns(sheet, layout, vocabulary, findings);
        List<HeadColumn> columns = indexes().map(reader::at).toList();
        List<Integer> conditions = columns.stream()
                .filter(this::isCondition)
                .map(HeadColumn::index)
                .toList();
        checkObjects(conditions);
        checkMerged(conditions);
        return columns;
    }

    private boolean isCondition(HeadColumn column) {
        String kind = column.column() == null
                ? sheet.written(layout.keywords(), column.index())
                : column.column().kind().name();
        return kind.equals(ColumnKind.CONDITION.name());
    }

    private Stream<Integer> indexes() {
        TreeSet<Integer> indexes = new TreeSet<>();
        for (int row : new int[] {layout.keywords(), layout.snippets(), layout.labels()}) {
            indexes.addAll(sheet.row(row).keySet());
        }
        return indexes.tailSet(1).stream();
    }

    private void require(int row, int column, String expected) {
        String seen = sheet.written(row, column);
        if (!seen.equals(expected)) {
            findings.add(StructureFindingCodes.TECHNICAL_CELL_DIFFERS, sheet.place(row, column), expected, seen);
        }
    }

    private void requireAlone(int row, String... expected) {
        for (int column = 0; column < expected.length; column++) {
            require(row, column, expected[column]);
        }
        sheet.row(row).tailMap(expected.length).values().forEach(this::beside);
    }

    private void beside(RawCell cell) {
        findings.add(StructureFindingCodes.TEXT_BESIDE, cell.place(), cell.seen());
    }

    private void checkLabelOfNames() {
        String seen = sheet.written(layout.labels(), 0);
        if (!TableForm.isLabel(seen, vocabulary.ruleName())) {
            findings.add(
                    StructureFindingCodes.LABEL_DIFFERS,
                    sheet.place(layout.labels(), 0),
                    seen,
                    vocabulary.ruleName().zh());
        }
    }

    /**
     * Checks that one object spans all conditions. Otherwise stock Drools would make a separate pattern of each
     * condition.
     */
    private void checkObjects(List<Integer> conditions) {
        int first = conditions.isEmpty() ? -1 : conditions.get(0);
        if (!conditions.isEmpty()) {
            require(layout.objects(), first, vocabulary.object());
        }
        sheet.row(layout.objects()).values().stream()
                .filter(cell -> cell.column() != first)
                .forEach(this::beside);
        IntStream.range(1, conditions.size())
                .filter(i -> conditions.get(i) != conditions.get(i - 1) + 1)
                .findFirst()
                .ifPresent(i -> findings.add(
                        StructureFindingCodes.CONDITIONS_APART,
                        sheet.place(layout.keywords(), conditions.get(i)),
                        layout.objects() + 1));
    }

    private void checkMerged(List<Integer> conditions) {
        boolean objectsMerged = conditions.size() < 2;
        for (CellRangeAddress area : sheet.merged()) {
            if (isAboveConditions(area, conditions)) {
                objectsMerged = true;
            } else if (!isTitle(area)) {
                findings.add(
                        StructureFindingCodes.MERGED_CELLS,
                        sheet.place(area.getFirstRow(), area.getFirstColumn()),
                        area.formatAsString());
            }
        }
        if (!objectsMerged) {
            findings.add(
                    StructureFindingCodes.CONDITIONS_APART,
                    sheet.place(layout.objects(), conditions.get(0)),
                    layout.objects() + 1);
        }
    }

    /** True for merged cells in the lines of explanation, which can have any width. */
    private boolean isTitle(CellRangeAddress area) {
        return area.getFirstRow() == area.getLastRow()
                && area.getFirstRow() >= TableLayout.FIRST_OPTIONAL
                && area.getFirstRow() < layout.ruleTable();
    }

    private boolean isAboveConditions(CellRangeAddress area, List<Integer> conditions) {
        return area.getFirstRow() == layout.objects()
                && area.getLastRow() == layout.objects()
                && !conditions.isEmpty()
                && area.getFirstColumn() == conditions.get(0)
                && area.getLastColumn() == conditions.get(conditions.size() - 1);
    }
}
