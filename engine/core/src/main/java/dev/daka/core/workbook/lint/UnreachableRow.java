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
 * Finds rows that can never fire, because their conditions contradict each other. Examples: two lists without a
 * common name, ranges that do not overlap, a weekday that none of the dates falls on, an amount for an action type
 * without one, a streak of 8 for a metric that restarts after 7.
 *
 * <p>{@link InvertedRange} finds ranges that are inverted.
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

    /** True if {@link NegationOfAll} reports a condition on this fact. */
    private static boolean isNegationOfAll(RowRegion region, Subject subject, Regions regions) {
        return columns(region, subject).stream().anyMatch(column -> NegationOfAll.isIn(region, column, regions));
    }

    /**
     * Indexes of the filled cells whose conditions concern a fact. For the action type, these include the conditions
     * on facts that only some action types have.
     */
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
