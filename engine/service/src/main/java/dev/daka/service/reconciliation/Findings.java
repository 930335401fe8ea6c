package dev.daka.service.reconciliation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers differences, and whose payouts they stop: those of the members whose points differ, or everybody's. */
final class Findings {
    /** Differences that are kept of each check. */
    private static final int FIRST = 20;
    /** A fault of more members is taken for one of everybody. */
    static final int MOST_MEMBERS = 10_000;

    private final Map<Check, List<Difference>> first = new EnumMap<>(Check.class);
    private final Set<String> members = new HashSet<>();
    private final Set<@Nullable String> currencies = new HashSet<>();
    private long count;
    private boolean everybody;

    /** Those of currencies come last. */
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
            everybody |= !isExplained(difference);
        } else {
            currencies.add(difference.currency());
            if (members.size() <= MOST_MEMBERS) {
                members.add(member);
            }
            everybody |= members.size() > MOST_MEMBERS;
        }
    }

    /** A member's row whose entries do not sum to 0 says all about the sums of its currency. */
    private boolean isExplained(Difference difference) {
        return difference.kind() == Check.CURRENCY && currencies.contains(difference.currency());
    }

    long count() {
        return count;
    }

    List<Difference> first() {
        return first.values().stream().flatMap(List::stream).toList();
    }

    /** None of them if they are too many: then everybody is concerned. */
    Set<String> members() {
        return members.size() > MOST_MEMBERS ? Set.of() : Set.copyOf(members);
    }

    boolean isEverybody() {
        return everybody;
    }
}
