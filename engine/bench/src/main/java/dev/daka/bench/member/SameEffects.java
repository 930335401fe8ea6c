package dev.daka.bench.member;

import dev.daka.core.campaign.Limit;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;

/** Compares the effects that a member gets with those that a new member gets for the same action. */
public final class SameEffects {
    private SameEffects() {}

    /**
     * Checks that both members get the same effects. In addition, caps may withhold effects from the member with the
     * longer history.
     *
     * @throws IllegalStateException if the granted effects differ, if nothing is granted, or if a limit other than a
     *     cap withholds an effect
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
