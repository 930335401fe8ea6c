package dev.daka.core.workbook.lint;

import dev.daka.core.vocabulary.Label;
import java.util.List;
import java.util.stream.Collectors;

/** The names of some rows, as findings quote them: a few of them, and how many there are. */
final class RowNames {
    private static final int MOST = 5;

    private RowNames() {}

    /** Such as {@code “签到”、“购物”…（共 7 条）}. */
    static Label quoted(List<RowRegion> rows) {
        List<Label> names = rows.stream()
                .limit(MOST)
                .map(row -> LintTexts.text("quoted", row.name()))
                .toList();
        Label listed = new Label(
                names.stream().map(Label::zh).collect(Collectors.joining("、")),
                names.stream().map(Label::en).collect(Collectors.joining(", ")));
        return rows.size() <= MOST ? listed : LintTexts.text("rows", listed, rows.size());
    }
}
