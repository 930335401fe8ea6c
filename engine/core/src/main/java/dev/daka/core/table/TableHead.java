package dev.daka.core.table;

import dev.daka.core.finding.Findings;
import dev.daka.core.finding.StructureMistake;
import dev.daka.core.vocabulary.ColumnKind;
import dev.daka.core.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Reads the rows above a table's data. They must equal the vocabulary's texts to the letter: they are what stock Drools makes
 * code of.
 */
final class TableHead {
    private static final int RULE_SET = 0;
    private static final int IMPORT = 1;
    private static final int VARIABLES = 2;
    private static final int TITLE = 3;
    private static final int RULE_TABLE = 4;
    static final int KEYWORDS = 5;
    static final int OBJECTS = 6;
    static final int SNIPPETS = 7;
    static final int LABELS = 8;
    static final int FIRST_DATA = 9;
    private static final String RULE_TABLE_KEYWORD = "RuleTable";

    private final RawSheet sheet;
    private final Vocabulary vocabulary;
    private final Findings findings;

    TableHead(RawSheet sheet, Vocabulary vocabulary, Findings findings) {
        this.sheet = sheet;
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    /** The columns with anything in their head, the one of the rules' names left out. */
    List<HeadColumn> columns() {
        requireAlone(RULE_SET, "RuleSet", vocabulary.ruleSet());
        requireAlone(IMPORT, "Import", vocabulary.imports());
        requireAlone(VARIABLES, "Variables", vocabulary.variables());
        checkTitle();
        requireAlone(RULE_TABLE, RULE_TABLE_KEYWORD + " " + sheet.name());
        require(KEYWORDS, 0, "NAME");
        sheet.cell(SNIPPETS, 0).ifPresent(this::beside);
        checkLabelOfNames();
        TableColumns reader = new TableColumns(sheet, vocabulary, findings);
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
                ? sheet.seen(KEYWORDS, column.index())
                : column.column().kind().name();
        return kind.equals(ColumnKind.CONDITION.name());
    }

    private Stream<Integer> indexes() {
        TreeSet<Integer> indexes = new TreeSet<>();
        for (int row : new int[] {KEYWORDS, SNIPPETS, LABELS}) {
            indexes.addAll(sheet.row(row).keySet());
        }
        return indexes.tailSet(1).stream();
    }

    private void require(int row, int column, String expected) {
        String seen = sheet.seen(row, column);
        if (!seen.equals(expected)) {
            findings.add(StructureMistake.TECHNICAL_CELL_DIFFERS, sheet.place(row, column), expected, seen);
        }
    }

    private void requireAlone(int row, String... expected) {
        for (int column = 0; column < expected.length; column++) {
            require(row, column, expected[column]);
        }
        sheet.row(row).tailMap(expected.length).values().forEach(this::beside);
    }

    private void beside(RawCell cell) {
        findings.add(StructureMistake.TEXT_BESIDE, cell.place(), cell.seen());
    }

    /** People may write a line here, but none that Drools takes for the start of a table. */
    private void checkTitle() {
        String title = sheet.seen(TITLE, 0).strip().toLowerCase(Locale.ROOT);
        if (title.startsWith(RULE_TABLE_KEYWORD.toLowerCase(Locale.ROOT))) {
            findings.add(StructureMistake.TITLE_IS_A_KEYWORD, sheet.place(TITLE, 0), RULE_TABLE_KEYWORD);
        }
        sheet.cell(TITLE, 0).ifPresent(CellReader.ofTable(findings)::isPlain);
        sheet.row(TITLE).tailMap(1).values().forEach(this::beside);
    }

    private void checkLabelOfNames() {
        String seen = sheet.seen(LABELS, 0);
        if (!TableColumns.isLabel(seen, vocabulary.ruleName())) {
            findings.add(
                    StructureMistake.LABEL_DIFFERS,
                    sheet.place(LABELS, 0),
                    seen,
                    vocabulary.ruleName().zh());
        }
    }

    /** One object above all conditions: stock Drools would otherwise make a pattern of each. */
    private void checkObjects(List<Integer> conditions) {
        int first = conditions.isEmpty() ? -1 : conditions.get(0);
        if (!conditions.isEmpty()) {
            require(OBJECTS, first, vocabulary.object());
        }
        sheet.row(OBJECTS).values().stream()
                .filter(cell -> cell.column() != first)
                .forEach(this::beside);
        IntStream.range(1, conditions.size())
                .filter(i -> conditions.get(i) != conditions.get(i - 1) + 1)
                .findFirst()
                .ifPresent(
                        i -> findings.add(StructureMistake.CONDITIONS_APART, sheet.place(KEYWORDS, conditions.get(i))));
    }

    private void checkMerged(List<Integer> conditions) {
        boolean objectsMerged = conditions.size() < 2;
        for (CellRangeAddress area : sheet.merged()) {
            if (isAboveConditions(area, conditions)) {
                objectsMerged = true;
            } else if (area.getFirstRow() != TITLE || area.getLastRow() != TITLE) {
                findings.add(
                        StructureMistake.MERGED_CELLS,
                        sheet.place(area.getFirstRow(), area.getFirstColumn()),
                        area.formatAsString());
            }
        }
        if (!objectsMerged) {
            findings.add(StructureMistake.CONDITIONS_APART, sheet.place(OBJECTS, conditions.get(0)));
        }
    }

    private static boolean isAboveConditions(CellRangeAddress area, List<Integer> conditions) {
        return area.getFirstRow() == OBJECTS
                && area.getLastRow() == OBJECTS
                && !conditions.isEmpty()
                && area.getFirstColumn() == conditions.get(0)
                && area.getLastColumn() == conditions.get(conditions.size() - 1);
    }
}
