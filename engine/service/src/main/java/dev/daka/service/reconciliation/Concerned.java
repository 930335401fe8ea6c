package dev.daka.service.reconciliation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers whose payouts differences stop: those of the members whose points differ, or everybody's. */
final class Concerned {
    /** A fault of more members is taken for one of everybody. */
    static final int MOST = 10_000;

    private final Set<String> members = new HashSet<>();
    private final Set<@Nullable String> currencies = new HashSet<>();
    private boolean everybody;

    /** A member and a currency with a difference. */
    record Owner(String member, @Nullable String currency) {}

    /** @param owners all members among the differences, up to one more than {@link #MOST} */
    void add(Check check, List<Difference> first, List<Owner> owners) {
        owners.forEach(owner -> {
            members.add(owner.member);
            currencies.add(owner.currency);
        });
        everybody |= members.size() > MOST
                || first.stream().anyMatch(one -> one.memberId() == null && !isExplained(check, one.currency()));
    }

    /**
     * What was issued of a currency differs from what became of it by just what members' records differ from their entries, since
     * the entries of each transaction add up to nothing. The check of the currency comes after those of members.
     */
    private boolean isExplained(Check check, @Nullable String currency) {
        return check == Check.CURRENCY && currencies.contains(currency);
    }

    /** None of them where there are too many: then everybody is concerned. */
    Set<String> members() {
        return members.size() > MOST ? Set.of() : Set.copyOf(members);
    }

    boolean isEverybody() {
        return everybody;
    }
}
