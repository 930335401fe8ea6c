package dev.daka.service.delivery.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.effect.EventType;
import dev.daka.core.journal.Fact;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.ledger.ReversedGrant;
import dev.daka.core.ledger.Source;
import java.util.List;

/**
 * Events of a cancellation: one per effect that it reverses, points first. For rewards, badges, plays and messages,
 * they ask the system that handed the effect out to withdraw it. The data is that of the event of the grant, with
 * {@code cancellationId}. Reversed points have an effect type of their own.
 */
final class CancelledEvents {
    private CancelledEvents() {}

    static void add(JournalRow row, Fact.Cancelled cancelled, JournalEvents events) {
        for (ReversedGrant taken : cancelled.reversed()) {
            Source source = taken.grant().source();
            add(
                    events,
                    row,
                    LedgerEvent.POINTS_REVERSED.type(),
                    reversed(taken),
                    source.campaign(),
                    List.of(source.rule()));
        }
        for (Outcome.Granted kept : cancelled.kept()) {
            kept.effect()
                    .kind()
                    .cancelled()
                    .ifPresent(type ->
                            add(events, row, type, new ToldEffect(kept.effect()), kept.campaign(), kept.rules()));
        }
    }

    /**
     * The effect of an event about reversed points. {@code points} is the change of the points that the member has, 0
     * or less. Of 40 granted points, of which 10 had expired, 30 are reversed:
     * {@code {"type":"reversePoints","points":-30,"currency":"points","found":{"available":30,"expired":10}}}.
     */
    private static ReversedPoints reversed(ReversedGrant taken) {
        return new ReversedPoints(
                "reversePoints",
                -(taken.pending() + taken.available() + taken.owed()),
                taken.grant().currency().value(),
                new Found(taken.pending(), taken.available(), taken.owed(), taken.expired(), taken.writtenOff()));
    }

    private record ReversedPoints(String type, long points, String currency, Found found) {}

    /** Points by the place where they were found. Places without points are left out. */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    private record Found(long pending, long available, long owed, long expired, long writtenOff) {}

    private static void add(
            JournalEvents events,
            JournalRow row,
            EventType type,
            Object effect,
            CampaignKey campaign,
            List<RuleRef> rules) {
        events.add(
                row.id(),
                events.count(),
                type,
                row.at(),
                new Data(
                        effect,
                        campaign.value(),
                        rules,
                        row.key().subject().id(),
                        row.key().subject().application(),
                        row.key().name()));
    }

    private record Data(
            Object effect,
            String campaign,
            List<RuleRef> rules,
            String actionId,
            String application,
            String cancellationId) {}
}
