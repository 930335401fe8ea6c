package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.Subject;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicFindingCodes;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.Label;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds rows whose conditions contradict each other: two lists without a common name, ranges that do not meet, a weekday
 * that none of the dates is, an amount of an action that has none, a streak of 8 of a metric that begins again after 7. A range that is inverted is found elsewhere.
 */
final class UnreachableRow implements RegionCheck {
    @Override
    public void check(ReadWorkbook workbook, Regions regions, Findings findings) {
        for (RowRegion region : regions.rows()) {
            if (region.box().isEmpty() && !InvertedRange.isIn(region.table(), region.row())) {
                regions.space().impossible(region.box()).stream()
                        .filter(subject -> !isNegationOfAll(region, subject, regions))
                        .forEach(subject -> add(region, subject, findings));
            }
        }
    }

    private static void add(RowRegion region, Subject subject, Findings findings) {
        List<Integer> columns = columns(region, subject);
        int first = columns.isEmpty() ? 0 : columns.get(0);
        findings.add(
                switch (subject.property()) {
                    case DATE, WEEKDAY, DAY_KIND, HOLIDAY -> LogicFindingCodes.NO_SUCH_DAY;
                    case ACTION_TYPE -> LogicFindingCodes.NO_SUCH_ACTION;
                    case METRIC ->
                        columns.size() == 1
                                ? LogicFindingCodes.METRIC_OUT_OF_REACH
                                : LogicFindingCodes.CONTRADICTING_CONDITIONS;
                    default -> LogicFindingCodes.CONTRADICTING_CONDITIONS;
                },
                region.table().place(region.row(), first),
                cells(region, columns));
    }

    /** Found by {@link NegationOfAll}. */
    private static boolean isNegationOfAll(RowRegion region, Subject subject, Regions regions) {
        return columns(region, subject).stream().anyMatch(column -> NegationOfAll.isIn(region, column, regions));
    }

    /** The filled cells that look at the subject; of what an action carries, all that depend on its type. */
    private static List<Integer> columns(RowRegion region, Subject subject) {
        ReadTable table = region.table();
        return IntStream.range(0, table.indexes().size())
                .filter(column -> ReadTable.isFilled(region.row(), column)
                        && table.column(column).binding() instanceof Binding.Condition condition
                        && Subject.of(condition).bearsOn(subject))
                .boxed()
                .toList();
    }

    private static Label cells(RowRegion region, List<Integer> columns) {
        return new Label(
                columns.stream()
                        .map(column ->
                                text(region, column, label(region, column).zh()))
                        .collect(Collectors.joining("、")),
                columns.stream()
                        .map(column ->
                                text(region, column, label(region, column).en()))
                        .collect(Collectors.joining(", ")));
    }

    private static Label label(RowRegion region, int column) {
        Column of = region.table().column(column);
        return of.label();
    }

    private static String text(RowRegion region, int column, String label) {
        return label + " " + region.row().texts().get(column);
    }
}
