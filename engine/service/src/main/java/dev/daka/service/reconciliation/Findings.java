package dev.daka.service.reconciliation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects differences, and determines whose payouts they stop: those of the members whose points differ, or
 * those of all members.
 */
final class Findings {
    /** Maximum number of differences stored per check. */
    private static final int FIRST = 20;
    /** If more members than this differ, the payouts of all members are stopped. */
    static final int MOST_MEMBERS = 10_000;

    private final Map<Check, List<Difference>> first = new EnumMap<>(Check.class);
    private final Set<String> members = new HashSet<>();
    private final Set<@Nullable String> currencies = new HashSet<>();
    private long count;
    private boolean allMembers;

    /** Adds a difference. Differences of the check CURRENCY must be added last. */
    void add(Difference difference) {
        count++;
        List<Difference> some = first.computeIfAbsent(difference.kind(), none -> new ArrayList<>());
        if (some.size() < FIRST) {
            some.add(difference);
        }
        if (difference.kind().stopsPayouts()) {
            stop(difference);
        }
    }

    private void stop(Difference difference) {
        String member = difference.memberId();
        if (member == null) {
            allMembers |= !isExplained(difference);
        } else {
            currencies.add(difference.currency());
            if (members.size() <= MOST_MEMBERS) {
                members.add(member);
            }
            allMembers |= members.size() > MOST_MEMBERS;
        }
    }

    /** True for a wrong currency sum if some member already differs in that currency, which explains it. */
    private boolean isExplained(Difference difference) {
        return difference.kind() == Check.CURRENCY && currencies.contains(difference.currency());
    }

    long count() {
        return count;
    }

    List<Difference> first() {
        return first.values().stream().flatMap(List::stream).toList();
    }

    /** Members whose payouts are stopped. Empty if there are more than 10,000; the payouts of all members are then stopped. */
    Set<String> members() {
        return members.size() > MOST_MEMBERS ? Set.of() : Set.copyOf(members);
    }

    boolean isEverybody() {
        return allMembers;
    }
}
