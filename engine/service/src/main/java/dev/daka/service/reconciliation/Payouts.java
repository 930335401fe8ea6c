package dev.daka.service.reconciliation;

import dev.daka.core.action.MemberId;
import org.springframework.stereotype.Component;

/**
 * Looks up whether a member's payouts are stopped because a reconciliation found differences. Actions are still
 * decided.
 */
@Component
public class Payouts {
    private final Freezes freezes;

    Payouts(Freezes freezes) {
        this.freezes = freezes;
    }

    /** Extent of a freeze. */
    public enum Scope {
        NONE,
        MEMBER,
        ALL_MEMBERS
    }

    /** Freeze that concerns the member, no matter which process found the differences. */
    public Scope frozenFor(MemberId member) {
        return freezes.of(member);
    }
}
