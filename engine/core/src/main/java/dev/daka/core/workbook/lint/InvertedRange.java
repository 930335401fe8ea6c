package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.RuleFindingCodes;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds rows that can never fire, because the end of a range is before its start. */
public final class InvertedRange implements Check {
    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        workbook.eachRow((table, row) -> inverted(table, row)
                .forEach(ends -> findings.add(
                        RuleFindingCodes.INVERTED_RANGE,
                        table.place(row, ends.from()),
                        row.texts().get(ends.from()),
                        row.texts().get(ends.to()))));
    }

    /** Indexes of the columns with the start and the end of a range. */
    private record Ends(int from, int to) {}

    /** True if the row has an inverted range. */
    static boolean isIn(ReadTable table, RuleRow row) {
        return !inverted(table, row).isEmpty();
    }

    private static List<Ends> inverted(ReadTable table, RuleRow row) {
        List<Ends> inverted = new ArrayList<>();
        int columns = table.indexes().size();
        for (int from = 0; from < columns; from++) {
            for (int to = 0; to < columns && row.values().get(from).isPresent(); to++) {
                if (areRange(table, from, to) && isInverted(table, row, from, to)) {
                    inverted.add(new Ends(from, to));
                }
            }
        }
        return inverted;
    }

    private static boolean areRange(ReadTable table, int from, int to) {
        return table.column(from).binding() instanceof Binding.Condition start
                && table.column(to).binding() instanceof Binding.Condition end
                && start.operator() == Operator.AT_LEAST
                && (end.operator() == Operator.AT_MOST || end.operator() == Operator.BELOW)
                && start.property() == end.property()
                && Objects.equals(start.parameter(), end.parameter());
    }

    private static boolean isInverted(ReadTable table, RuleRow row, int from, int to) {
        Optional<CellValue> start = row.values().get(from);
        Optional<CellValue> end = row.values().get(to);
        if (start.isEmpty() || end.isEmpty()) {
            return false;
        }
        int order = CellValue.Scalar.compare((CellValue.Scalar) start.get(), (CellValue.Scalar) end.get());
        boolean excludesEnd = table.column(to).binding() instanceof Binding.Condition condition
                && condition.operator() == Operator.BELOW;
        return excludesEnd ? order >= 0 : order > 0;
    }
}
