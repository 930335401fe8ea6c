package dev.daka.core.workbook.write;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.ColumnKind;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Vocabulary;
import dev.daka.core.workbook.file.FormulaGuard;
import dev.daka.core.workbook.form.Choice;
import dev.daka.core.workbook.form.KnownNames;
import dev.daka.core.workbook.form.TableForm;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes one decision table as a .csv file for stock Drools. The file is in UTF-8 without a byte order mark, which
 * Drools would read as a part of {@code RuleSet}.
 *
 * <p>A spreadsheet program takes a text that starts with {@code =} for a formula. To prevent this, a condition gets a
 * label without a meaning before it: {@code 值 =1}. The name of a rule gets an apostrophe, which Drools keeps as a
 * part of the name. Such names are rare, and a formula in them must not be executed.
 */
public final class CsvWriter {
    /**
     * Suffix of a merged cell. Drools recognises it at the end of any cell, so a space is added after three dots that
     * do not mean a merged cell.
     */
    private static final String MERGED = "...";

    private final Declarations declarations;
    private final Language language;

    public CsvWriter(Declarations declarations, Language language) {
        this.declarations = declarations;
        this.language = language;
    }

    /**
     * The table as text.
     *
     * @param table a table of {@code workbook}
     */
    public String write(CheckedWorkbook workbook, DecisionTable table) {
        Vocabulary vocabulary = declarations
                .vocabulary()
                .with(workbook.metrics().stream().map(Metric::name).toList());
        List<Name> content = workbook.content().stream().map(CsvWriter::name).toList();
        CellTexts texts = new CellTexts(
                new KnownNames(declarations, content),
                language,
                text -> FormulaGuard.safe(text).equals(text));
        List<List<String>> rows = new ArrayList<>();
        ruleSet(table, vocabulary, texts, rows);
        head(table, vocabulary, rows);
        table.rows().forEach(rule -> rows.add(row(table, rule, texts)));
        return rows.stream().map(CsvWriter::line).collect(Collectors.joining());
    }

    private static Name name(ContentItem item) {
        return new Name(item.id(), new Label(item.title(), item.titleEn()));
    }

    private static void ruleSet(DecisionTable table, Vocabulary vocabulary, CellTexts texts, List<List<String>> rows) {
        rows.add(List.of(TableForm.RULE_SET, TableForm.ruleSet(vocabulary, table.name(), table.hitPolicy())));
        rows.add(List.of(TableForm.IMPORT, vocabulary.imports()));
        rows.add(List.of(TableForm.VARIABLES, vocabulary.variables()));
        if (table.hitPolicy() == HitPolicy.FIRST) {
            rows.add(List.of(TableForm.SEQUENTIAL, TableForm.TRUE));
            rows.add(List.of(TableForm.ACTIVATION_GROUP, table.name()));
        }
        rows.add(List.of(texts.name(TableForm.HIT_POLICY), texts.name(Choice.HIT_POLICY.name(table.hitPolicy()))));
        rows.add(List.of(TableForm.mark(table.name())));
    }

    private void head(DecisionTable table, Vocabulary vocabulary, List<List<String>> rows) {
        List<String> keywords = new ArrayList<>(List.of(TableForm.NAME));
        List<String> objects = new ArrayList<>(List.of(""));
        List<String> snippets = new ArrayList<>(List.of(""));
        List<String> labels = new ArrayList<>(List.of(LabelText.of(vocabulary.ruleName(), language)));
        long conditions =
                table.columns().stream().filter(CsvWriter::isCondition).count();
        for (Column column : table.columns()) {
            keywords.add(column.kind().name());
            // Drools skips empty cells, even of a merged area, so each cell of the area repeats the object.
            String object = isCondition(column) ? vocabulary.object() : "";
            objects.add(isCondition(column) && conditions > 1 ? object + MERGED : object);
            snippets.add(column.snippet());
            labels.add(LabelText.of(column.label(), language));
        }
        rows.addAll(List.of(keywords, objects, snippets, labels));
    }

    private static boolean isCondition(Column column) {
        return column.kind() == ColumnKind.CONDITION;
    }

    private static List<String> row(DecisionTable table, RuleRow rule, CellTexts texts) {
        List<String> cells = new ArrayList<>();
        cells.add(unmerged(FormulaGuard.safe(rule.ref().name())));
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            cells.add(rule.values()
                    .get(i)
                    .map(value -> cell(column, value, texts))
                    .orElse(""));
        }
        return cells;
    }

    private static String cell(Column column, CellValue value, CellTexts texts) {
        return unmerged(texts.of(column, value).text());
    }

    private static String unmerged(String text) {
        return text.endsWith(MERGED) ? text + " " : text;
    }

    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> cell.isEmpty() ? "" : "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","))
                + "\r\n";
    }
}
