package dev.daka.core.workbook.read;

import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Nearest;
import dev.daka.core.finding.Place;
import dev.daka.core.finding.StructureFindingCodes;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.ColumnKind;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.MessageBundle;
import dev.daka.core.vocabulary.Vocabulary;
import dev.daka.core.workbook.file.RawSheet;
import dev.daka.core.workbook.form.TableForm;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports a column that an operator inserted in a spreadsheet program. Such a column has a label but no snippet in the
 * rows for Drools.
 */
final class AddedColumn {
    private static final MessageBundle TEXTS = MessageBundle.of(AddedColumn.class, "reading");
    private static final Label UNKNOWN = new Label("?", "?");
    private static final Label BESIDE_CONDITIONS = TEXTS.text("besideConditions");
    private static final Label RIGHT_OF_CONDITIONS = TEXTS.text("rightOfConditions");

    private final RawSheet sheet;
    private final TableLayout layout;
    private final Vocabulary vocabulary;
    private final Findings findings;

    AddedColumn(RawSheet sheet, TableLayout layout, Vocabulary vocabulary, Findings findings) {
        this.sheet = sheet;
        this.layout = layout;
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    /**
     * Adds a finding at the column's label. If the vocabulary has a column with this label, the finding says how to
     * complete it; otherwise it lists the columns that can be added.
     */
    void report(int index, String header) {
        Place place = sheet.place(layout.labels(), index);
        Optional<Column> known = vocabulary.columns().stream()
                .filter(column -> TableForm.isLabel(header, column.label()))
                .findFirst();
        if (known.isEmpty()) {
            findings.add(StructureFindingCodes.UNKNOWN_COLUMN, place, header, nearest(header), addable());
            return;
        }
        Column column = known.get();
        findings.add(
                StructureFindingCodes.COLUMN_WITHOUT_TECHNICAL_ROWS,
                place,
                column.label(),
                layout.keywords() + 1,
                layout.snippets() + 1,
                column.kind(),
                column.snippet(),
                column.kind() == ColumnKind.CONDITION ? BESIDE_CONDITIONS : RIGHT_OF_CONDITIONS);
    }

    private Label nearest(String header) {
        return Nearest.of(header, labels().toList())
                .flatMap(label -> vocabulary.columns().stream()
                        .filter(column -> TableForm.isLabel(label, column.label()))
                        .findFirst())
                .map(Column::label)
                .orElse(UNKNOWN);
    }

    private Stream<String> labels() {
        return vocabulary.columns().stream()
                .flatMap(column -> Stream.of(column.label().zh(), column.label().en()));
    }

    /**
     * Labels of the columns that can be added. A condition column can be used twice in a table, an effect column only
     * once.
     */
    private Label addable() {
        List<Label> labels = vocabulary.columns().stream()
                .filter(column -> column.kind() == ColumnKind.CONDITION || !isThere(column))
                .map(Column::label)
                .toList();
        return new Label(listed(labels, Label::zh, "、"), listed(labels, Label::en, ", "));
    }

    private boolean isThere(Column column) {
        return sheet.row(layout.snippets()).values().stream()
                .anyMatch(cell -> cell.written().equals(column.snippet()));
    }

    private static String listed(List<Label> labels, Function<Label, String> language, String separator) {
        return labels.stream().map(language).distinct().collect(Collectors.joining(separator));
    }
}
