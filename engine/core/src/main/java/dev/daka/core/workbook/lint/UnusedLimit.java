package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.RuleFindingCodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports limits that cover no rule, because no rule in their scope grants what they measure. */
public final class UnusedLimit implements Check {
    /** A row and its table. */
    private record Located(ReadTable table, RuleRow row) {}

    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        if (workbook.limits().isEmpty()) {
            return;
        }
        List<Located> rows = workbook.tables().stream()
                .flatMap(table -> table.table().rows().stream().map(row -> new Located(table, row)))
                .toList();
        Map<String, Located> byName = new HashMap<>();
        rows.forEach(row -> byName.putIfAbsent(row.row().ref().name(), row));
        for (Limit limit : workbook.limits()) {
            if (!isUsed(limit, rows, byName)) {
                findings.add(RuleFindingCodes.UNUSED_LIMIT, LimitScope.placeOf(limit), limit.name());
            }
        }
    }

    /**
     * True if the limit covers a rule. A limit for one rule is compared with this rule only, so that the check stays
     * fast if every rule has a limit.
     */
    private static boolean isUsed(Limit limit, List<Located> rows, Map<String, Located> byName) {
        if (limit.rule() != null) {
            Located row = byName.get(limit.rule());
            return row != null && LimitScope.concerns(limit, row.table(), row.row());
        }
        return rows.stream().anyMatch(row -> LimitScope.concerns(limit, row.table(), row.row()));
    }
}
