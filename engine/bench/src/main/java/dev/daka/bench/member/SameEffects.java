package dev.daka.bench.member;

import dev.daka.core.campaign.Limit;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;

/** Compares what a member gets with what a new one gets for the same action. */
public final class SameEffects {
    private SameEffects() {}

    /**
     * Accepts what the member gets if it is what the new one gets. Besides, limits of the member may have withheld effects that the
     * new one is not near yet.
     *
     * @throws IllegalStateException if the two differ, or if nothing is granted, so that nothing would be measured
     */
    public static void check(Decision newMember, Decision member) {
        if (newMember.granted().isEmpty()) {
            throw new IllegalStateException("Nothing is granted to a new member");
        }
        if (!member.granted().equals(newMember.granted())) {
            throw new IllegalStateException(
                    "A new member gets " + newMember.granted() + ", the other " + member.granted());
        }
        for (Outcome.Withheld withheld : member.withheld()) {
            if (withheld.why().limit().kind() != Limit.Kind.CAP) {
                throw new IllegalStateException("Withheld by no limit of the member: " + withheld);
            }
        }
    }
}
