package dev.daka.core.check;

import dev.daka.core.campaign.Limit;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicMistake;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Points out limits that another limit on the same always reaches first, such as 100 a day beside 50 in the whole
 * campaign.
 */
public final class CapOutOfReach implements Check {
    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        Map<List<Object>, List<Limit>> byScope = new HashMap<>();
        workbook.limits()
                .forEach(limit -> byScope.computeIfAbsent(scope(limit), first -> new ArrayList<>())
                        .add(limit));
        byScope.values().forEach(limits -> check(limits, findings));
    }

    private static List<Object> scope(Limit limit) {
        return List.of(
                limit.kind(),
                limit.measure(),
                String.valueOf(limit.actionType()),
                String.valueOf(limit.table()),
                String.valueOf(limit.rule()));
    }

    private static void check(List<Limit> limits, Findings findings) {
        for (Limit limit : limits) {
            limits.stream()
                    .filter(other -> !other.cell().equals(limit.cell()) && comesFirst(other, limit, limits))
                    .findFirst()
                    .ifPresent(other -> findings.add(
                            LogicMistake.CAP_OUT_OF_REACH, LimitScope.placeOf(limit), limit.name(), other.name()));
        }
    }

    private static boolean comesFirst(Limit other, Limit limit, List<Limit> order) {
        if (other.period() == limit.period()) {
            return other.amount() < limit.amount()
                    || (other.amount() == limit.amount() && order.indexOf(other) < order.indexOf(limit));
        }
        return other.amount() <= limit.amount() && holds(other.period(), limit.period());
    }

    /** A week may lie in two months, any other shorter period lies in one of the longer. */
    private static boolean holds(Limit.Period longer, Limit.Period shorter) {
        return longer.compareTo(shorter) > 0 && !(longer == Limit.Period.MONTH && shorter == Limit.Period.WEEK);
    }
}
