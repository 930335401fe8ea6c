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
        boolean all = rows.size() <= MOST;
        List<String> names = rows.stream().limit(MOST).map(RowRegion::name).toList();
        String zh = names.stream().map(name -> "“" + name + "”").collect(Collectors.joining("、"));
        String en = names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return new Label(
                all ? zh : zh + " …（共 " + rows.size() + " 条）", all ? en : en + " … (" + rows.size() + " in all)");
    }
}
