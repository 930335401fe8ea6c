package dev.daka.core.booking.cancellation;

import dev.daka.core.booking.SharedCounter;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.decide.records.MetricKey;
import dev.daka.core.journal.ReversalBasis;
import dev.daka.core.ledger.Grant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The difference between the effects of an action before and after a cancellation.
 *
 * @param grants  points to reverse
 * @param others  rewards, badges and messages that the action no longer earns
 * @param changes amounts to subtract from metrics and from the use of limits; figures are less than 0
 */
public record Reversal(List<Grant> grants, List<Outcome.Granted> others, Changes changes) {
    static final Reversal NONE = new Reversal(List.of(), List.of(), new Changes(List.of(), List.of()));

    /**
     * @param after  basis after the cancellation; null if the action is cancelled entirely
     * @param isOpen true if the period in which a limit was used has not ended, so that the use is returned
     */
    static Reversal between(
            ReversalBasis before, @Nullable ReversalBasis after, Predicate<Changes.CounterChange> isOpen) {
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
        List<Changes.CounterChange> counters = new ArrayList<>();
        for (Changes.CounterChange change : before.changes().counters()) {
            long back = change.returning() - (after == null ? 0 : returning(after, change));
            if (back > 0 && isOpen.test(change)) {
                counters.add(new Changes.CounterChange(
                        change.counter(), change.day(), -back, change.at(), 0, change.until()));
            }
        }
        return new Reversal(grants, others, new Changes(metrics(before, after), counters));
    }

    private static long returning(ReversalBasis basis, Changes.CounterChange change) {
        return basis.changes().counters().stream()
                .filter(one ->
                        one.counter().equals(change.counter()) && one.day().equals(change.day()))
                .mapToLong(Changes.CounterChange::returning)
                .sum();
    }

    private record MetricDay(MetricKey metric, LocalDate day) {}

    private static List<Changes.MetricChange> metrics(ReversalBasis before, @Nullable ReversalBasis after) {
        Map<MetricDay, DayFigure> left = new LinkedHashMap<>();
        before.changes()
                .metrics()
                .forEach(change -> left.put(
                        new MetricDay(change.metric(), change.day()),
                        change.figure().negated()));
        if (after != null) {
            after.changes()
                    .metrics()
                    .forEach(change ->
                            left.merge(new MetricDay(change.metric(), change.day()), change.figure(), DayFigure::plus));
        }
        return left.entrySet().stream()
                .filter(one -> !one.getValue().isNothing())
                .map(one -> new Changes.MetricChange(
                        one.getKey().metric(), one.getKey().day(), one.getValue()))
                .toList();
    }

    /** Amounts to give back to shared counters, more than 0 each. */
    public Map<SharedCounter, Long> returned() {
        Map<SharedCounter, Long> returned = new TreeMap<>();
        for (Changes.CounterChange change : changes.counters()) {
            CounterKey counter = change.counter();
            if (counter.member() == null) {
                returned.merge(
                        SharedCounter.budget(counter.campaign(), counter.limit(), change.day()),
                        -change.used(),
                        Long::sum);
            }
        }
        return returned;
    }
}
