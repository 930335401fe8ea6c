package dev.daka.core.limits;

import dev.daka.core.action.Action;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decision.Changes.CounterChange;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterNeed;
import dev.daka.core.decision.Records;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A limit that an action may use, and the part of its counter that tells what is left.
 *
 * @param limit   as the workbook states it
 * @param need    of the member's own counter for a cap, the campaign's for a budget
 * @param at      when the action occurred
 * @param freesAt when the next period starts; null where none does while the campaign runs
 */
public record OpenLimit(
        Limit limit, CounterNeed need, Instant at, @Nullable Instant freesAt) {
    /** The limits that look at actions of that type, in the workbook's order. A look at placements uses none. */
    public static List<OpenLimit> of(List<Limit> limits, Campaign campaign, Action action) {
        return limits.stream()
                .filter(limit -> action.type() != null
                        && (limit.actionType() == null || limit.actionType().equals(action.type())))
                .map(limit -> of(limit, campaign, action))
                .toList();
    }

    private static OpenLimit of(Limit limit, Campaign campaign, Action action) {
        CounterKey counter = new CounterKey(
                campaign.key(), limit.name(), limit.kind() == Limit.Kind.CAP ? action.memberId() : null, "");
        LocalDate start = limit.period().startOf(campaign.dateOf(action.occurredAt()), campaign.startsOn());
        LocalDate next = limit.period().nextAfter(start);
        return new OpenLimit(
                limit,
                new CounterNeed(counter, start, start),
                action.occurredAt(),
                next == null || next.isAfter(campaign.endsOn())
                        ? null
                        : next.atStartOfDay(campaign.zone()).toInstant());
    }

    /** Tells whether what that row proposes counts for this limit. */
    boolean covers(RuleRef rule) {
        return (limit.table() == null || limit.table().equals(rule.table()))
                && (limit.rule() == null || limit.rule().equals(rule.name()));
    }

    /** How much of the limit is used on record. */
    long usedIn(Records records) {
        return records.used(need.counter()).total(need.from(), need.to());
    }

    CounterChange change(long used) {
        return new CounterChange(need.counter(), need.from(), used, limit.amount(), at);
    }
}
