package dev.daka.core.cancellation;

import dev.daka.core.action.MemberId;
import dev.daka.core.booking.BudgetPeriod;
import dev.daka.core.booking.Standing;
import dev.daka.core.booking.Writing.CapDay;
import dev.daka.core.booking.Writing.MetricDay;
import dev.daka.core.decision.Changes;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.Outcome;
import dev.daka.core.ledger.Grant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is taken back where less stands than before.
 *
 * @param grants  points to take back
 * @param others  rewards, badges and messages that no longer stand
 * @param metrics what leaves each day of a metric
 * @param caps    what comes back of each day of a member's counter
 * @param budgets what comes back of budgets
 */
public record Difference(
        List<Grant> grants,
        List<Outcome.Granted> others,
        Map<MetricDay, DayFigure> metrics,
        Map<CapDay, Long> caps,
        Map<BudgetPeriod, Long> budgets) {
    static final Difference NONE = new Difference(List.of(), List.of(), Map.of(), Map.of(), Map.of());

    /**
     * @param after  null where nothing stands
     * @param isOpen whether what was used of a limit comes back
     */
    static Difference between(Standing before, @Nullable Standing after, Predicate<Changes.CounterChange> isOpen) {
        MemberId member = before.action().memberId();
        List<Grant> grants = new ArrayList<>();
        for (int i = 0; i < before.grants().size(); i++) {
            Grant grant = before.grants().get(i);
            long left = after == null ? 0 : after.grants().get(i).points();
            if (grant.points() > left) {
                grants.add(grant.withPoints(grant.points() - left));
            }
        }
        List<Outcome.Granted> others = new ArrayList<>(before.others());
        if (after != null) {
            after.others().forEach(others::remove);
        }
        Map<CapDay, Long> caps = new HashMap<>();
        Map<BudgetPeriod, Long> budgets = new TreeMap<>();
        for (Changes.CounterChange change : before.changes().counters()) {
            long back = change.returning() - (after == null ? 0 : returning(after, change));
            if (back > 0 && isOpen.test(change)) {
                CounterKey counter = change.counter();
                if (counter.member() == null) {
                    budgets.put(new BudgetPeriod(counter.campaign(), counter.limit(), change.day()), back);
                } else {
                    caps.put(new CapDay(counter, change.day()), back);
                }
            }
        }
        return new Difference(grants, others, metrics(member, before, after), caps, budgets);
    }

    private static long returning(Standing standing, Changes.CounterChange change) {
        return standing.changes().counters().stream()
                .filter(one ->
                        one.counter().equals(change.counter()) && one.day().equals(change.day()))
                .mapToLong(Changes.CounterChange::returning)
                .sum();
    }

    private static Map<MetricDay, DayFigure> metrics(MemberId member, Standing before, @Nullable Standing after) {
        Map<MetricDay, DayFigure> metrics = new HashMap<>();
        before.changes()
                .metrics()
                .forEach(change -> metrics.put(new MetricDay(member, change.metric(), change.day()), change.figure()));
        if (after != null) {
            after.changes()
                    .metrics()
                    .forEach(change -> metrics.merge(
                            new MetricDay(member, change.metric(), change.day()),
                            new DayFigure(
                                    -change.figure().count(),
                                    change.figure().sum().negate()),
                            DayFigure::plus));
        }
        metrics.values().removeIf(figure -> figure.count() == 0 && figure.sum().compareTo(BigDecimal.ZERO) == 0);
        return metrics;
    }
}
