package dev.daka.service.reconciliation;

import dev.daka.core.action.MemberId;
import org.springframework.stereotype.Component;

/** Whether members get something for points: not while a reconciliation finds differences of theirs. Decisions go on. */
@Component
public class Payouts {
    private final Freezes freezes;

    Payouts(Freezes freezes) {
        this.freezes = freezes;
    }

    /** Whose payouts are stopped. */
    public enum Scope {
        NOBODY,
        MEMBER,
        EVERYBODY
    }

    /** Whether that member's are, by whatever process it was found. */
    public Scope frozenFor(MemberId member) {
        return freezes.of(member);
    }
}
