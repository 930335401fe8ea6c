package dev.daka.core.limits;

import dev.daka.core.action.Action;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decision.CounterKey;
import java.util.List;

/**
 * A limit that an action may use, and the counter of the period that the action falls in.
 *
 * @param limit   as the workbook states it
 * @param counter the member's own for a cap, the campaign's for a budget
 */
public record OpenLimit(Limit limit, CounterKey counter) {
    /** The limits that look at actions of that type, in the workbook's order. A look at placements uses none. */
    public static List<OpenLimit> of(List<Limit> limits, Campaign campaign, Action action) {
        return limits.stream()
                .filter(limit -> action.type() != null
                        && (limit.actionType() == null || limit.actionType().equals(action.type())))
                .map(limit -> new OpenLimit(limit, counterOf(limit, campaign, action)))
                .toList();
    }

    /** Tells whether what that row proposes counts for this limit. */
    boolean covers(RuleRef rule) {
        return (limit.table() == null || limit.table().equals(rule.table()))
                && (limit.rule() == null || limit.rule().equals(rule.name()));
    }

    private static CounterKey counterOf(Limit limit, Campaign campaign, Action action) {
        return new CounterKey(
                campaign.key(),
                limit.name(),
                limit.kind() == Limit.Kind.CAP ? action.memberId() : null,
                limit.period().startOf(campaign.dateOf(action.occurredAt()), campaign.startsOn()));
    }
}
