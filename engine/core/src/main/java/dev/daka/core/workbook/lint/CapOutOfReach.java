package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.Limit;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicFindingCodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reports limits that never take effect, because another limit with the same scope is always reached first. For
 * example, a cap of 100 a day never takes effect beside a cap of 50 in the whole campaign.
 */
public final class CapOutOfReach implements Check {
    private static final int MINUTES_OF_A_DAY = 1440;

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
                String.valueOf(limit.rule()),
                String.valueOf(limit.effect()),
                String.valueOf(limit.attribute()));
    }

    private static void check(List<Limit> limits, Findings findings) {
        for (Limit limit : limits) {
            limits.stream()
                    .filter(other -> !other.cell().equals(limit.cell()) && comesFirst(other, limit, limits))
                    .findFirst()
                    .ifPresent(other -> findings.add(
                            LogicFindingCodes.CAP_OUT_OF_REACH, LimitScope.placeOf(limit), limit.name(), other.name()));
        }
    }

    private static boolean comesFirst(Limit other, Limit limit, List<Limit> order) {
        if (other.period() == limit.period() && other.span() == limit.span()) {
            return other.amount() < limit.amount()
                    || (other.amount() == limit.amount() && order.indexOf(other) < order.indexOf(limit));
        }
        return other.amount() <= limit.amount() && holds(other, limit);
    }

    /**
     * True if all use that counts together in the shorter period also counts together in the longer one.
     *
     * <p>A week can lie in two months. Consecutive days can lie in two periods of any kind except the campaign.
     */
    private static boolean holds(Limit longer, Limit shorter) {
        return switch (longer.period()) {
            case DAY -> false;
            case WEEK -> shorter.period() == Limit.Period.DAY;
            case MONTH -> shorter.period() == Limit.Period.DAY;
            case CAMPAIGN -> shorter.period() != Limit.Period.CAMPAIGN;
            case ROLLING -> mostDays(shorter) <= longer.span();
            case COOLDOWN -> shorter.period() == Limit.Period.COOLDOWN && shorter.span() < longer.span();
        };
    }

    /** Largest number of days over which the limit can count use together. */
    private static long mostDays(Limit limit) {
        return switch (limit.period()) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 31;
            case CAMPAIGN -> Long.MAX_VALUE;
            case ROLLING -> limit.span();
            case COOLDOWN -> 2 + limit.span() / MINUTES_OF_A_DAY;
        };
    }
}
