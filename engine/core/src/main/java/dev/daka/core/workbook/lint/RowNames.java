package dev.daka.core.workbook.lint;

import dev.daka.core.vocabulary.Label;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Names of several rows as quoted in findings. Lists the first five, followed by the total number if there are more.
 */
final class RowNames {
    private static final int MOST = 5;

    private RowNames() {}

    /** The quoted names, such as {@code “签到”、“购物” …（共 7 条）}. */
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
