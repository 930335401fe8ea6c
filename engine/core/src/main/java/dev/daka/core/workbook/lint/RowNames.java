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
        boolean all = rows.size() <= MOST;
        List<String> names = rows.stream().limit(MOST).map(RowRegion::name).toList();
        String zh = names.stream().map(name -> "“" + name + "”").collect(Collectors.joining("、"));
        String en = names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return new Label(
                all ? zh : zh + " …（共 " + rows.size() + " 条）", all ? en : en + " … (" + rows.size() + " in all)");
    }
}
