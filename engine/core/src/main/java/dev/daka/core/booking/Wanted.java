package dev.daka.core.booking;

import dev.daka.core.action.MemberId;
import dev.daka.core.decision.CounterNeed;
import dev.daka.core.decision.MetricKey;
import dev.daka.core.decision.Needs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a batch wants to know before it is decided.
 *
 * @param keys    of its actions, in order
 * @param metrics of each member
 * @param caps    of each member
 */
public record Wanted(
        SortedSet<DecisionKey> keys, Map<MemberId, Set<MetricKey>> metrics, Map<MemberId, Set<CounterNeed>> caps) {

    /** Gathers what each submission needs; budgets are not among it, since they are spent from leases. */
    static Wanted of(List<Submission> submissions, List<Needs> needs) {
        SortedSet<DecisionKey> keys = new TreeSet<>();
        Map<MemberId, Set<MetricKey>> metrics = new TreeMap<>();
        Map<MemberId, Set<CounterNeed>> caps = new TreeMap<>();
        for (int i = 0; i < submissions.size(); i++) {
            MemberId member = submissions.get(i).action().memberId();
            keys.add(submissions.get(i).key());
            metrics.computeIfAbsent(member, first -> new LinkedHashSet<>())
                    .addAll(needs.get(i).metrics());
            caps.computeIfAbsent(member, first -> new LinkedHashSet<>())
                    .addAll(needs.get(i).caps());
        }
        return new Wanted(keys, metrics, caps);
    }

    /** Members alone. */
    public static Wanted of(Collection<MemberId> members) {
        Map<MemberId, Set<MetricKey>> metrics = new TreeMap<>();
        members.forEach(member -> metrics.put(member, Set.of()));
        return new Wanted(new TreeSet<>(), metrics, Map.of());
    }

    /** In the order in which everybody locks them, so that no two wait for each other. */
    public List<MemberId> members() {
        return new ArrayList<>(metrics.keySet());
    }
}
