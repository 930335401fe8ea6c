package dev.daka.core.workbook.read;

import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Nearest;
import dev.daka.core.finding.Place;
import dev.daka.core.finding.StructureFindingCodes;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.ColumnKind;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Vocabulary;
import dev.daka.core.workbook.file.RawSheet;
import dev.daka.core.workbook.form.TableForm;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the vocabulary's column for each column of a sheet, by its snippet. */
final class TableColumns {
    private static final Pattern METRIC = Pattern.compile(".*metric\\(\"([^\"]*)\"\\).*");

    private final RawSheet sheet;
    private final TableLayout layout;
    private final Vocabulary vocabulary;
    private final Findings findings;
    private final Set<String> met = new HashSet<>();

    TableColumns(RawSheet sheet, TableLayout layout, Vocabulary vocabulary, Findings findings) {
        this.sheet = sheet;
        this.layout = layout;
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    HeadColumn at(int index) {
        String snippet = sheet.written(layout.snippets(), index);
        String label = sheet.written(layout.labels(), index);
        sheet.cell(layout.labels(), index).ifPresent(new CellReader(findings)::isPlain);
        if (snippet.isEmpty() && !label.isEmpty()) {
            new AddedColumn(sheet, layout, vocabulary, findings).report(index, label);
            return new HeadColumn(index, null, label);
        }
        checkKeyword(index);
        Optional<Column> column = vocabulary.columns().stream()
                .filter(known -> known.snippet().equals(snippet))
                .findFirst();
        if (column.isEmpty()) {
            addUnknown(index, snippet);
            return new HeadColumn(index, null, label);
        }
        checkAgainst(column.get(), index, label);
        return new HeadColumn(index, column.get(), label);
    }

    private void checkKeyword(int index) {
        String keyword = sheet.written(layout.keywords(), index);
        Place place = sheet.place(layout.keywords(), index);
        if (keyword.isEmpty()) {
            findings.add(StructureFindingCodes.COLUMN_WITHOUT_KEYWORD, place);
        } else if (!isKeyword(keyword)) {
            findings.add(StructureFindingCodes.UNKNOWN_KEYWORD, place, keyword);
        }
    }

    private static boolean isKeyword(String text) {
        return text.equals(ColumnKind.CONDITION.name()) || text.equals(ColumnKind.ACTION.name());
    }

    private void checkAgainst(Column column, int index, String label) {
        if (!met.add(column.key()) && column.kind() == ColumnKind.ACTION) {
            findings.add(StructureFindingCodes.DOUBLED_COLUMN, sheet.place(layout.snippets(), index), column.label());
        }
        String keyword = sheet.written(layout.keywords(), index);
        if (isKeyword(keyword) && !keyword.equals(column.kind().name())) {
            findings.add(
                    StructureFindingCodes.KEYWORD_DISAGREES,
                    sheet.place(layout.keywords(), index),
                    column.label(),
                    column.kind(),
                    layout.keywords() + 1);
        }
        if (!TableForm.isLabel(label, column.label())) {
            findings.add(
                    StructureFindingCodes.LABEL_DIFFERS, sheet.place(layout.labels(), index), label, column.label());
        }
    }

    private void addUnknown(int index, String snippet) {
        Place place = sheet.place(layout.snippets(), index);
        Matcher metric = METRIC.matcher(snippet);
        if (metric.matches()) {
            List<String> known = vocabulary.columns().stream()
                    .map(column -> METRIC.matcher(column.snippet()))
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1))
                    .distinct()
                    .toList();
            if (!known.contains(metric.group(1))) {
                findings.add(
                        StructureFindingCodes.UNKNOWN_METRIC,
                        place,
                        metric.group(1),
                        Nearest.cure(metric.group(1), known));
                return;
            }
        }
        List<Column> columns = vocabulary.columns();
        Optional<Column> nearest = Nearest.of(
                        snippet, columns.stream().map(Column::snippet).toList())
                .flatMap(text -> columns.stream()
                        .filter(column -> column.snippet().equals(text))
                        .findFirst());
        findings.add(
                StructureFindingCodes.UNKNOWN_SNIPPET,
                place,
                snippet,
                nearest.map(Column::snippet).orElse(""),
                layout.snippets() + 1,
                nearest.map(Column::label).orElse(new Label("?", "?")));
    }
}
