package dev.daka.service.delivery.events;

import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.effect.EventType;
import dev.daka.core.journal.Fact;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.ledger.ReversedGrant;
import dev.daka.core.ledger.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a cancellation takes back, or would have whoever gave it out take back: one event per effect, points first. Their data is
 * that of the event that told of the effect, with {@code cancellationId}; points are taken, so their effect has a type of its own.
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
     * {@code points} is what the member has fewer by it. Of 40 points that were given, of which 10 had expired, 30 are taken:
     * {@code {"type":"reversePoints","points":-30,"currency":"points","found":{"available":30,"expired":10}}}.
     */
    private static Map<String, Object> reversed(ReversedGrant taken) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("pending", taken.pending());
        found.put("available", taken.available());
        found.put("owed", taken.owed());
        found.put("expired", taken.expired());
        found.put("writtenOff", taken.writtenOff());
        found.values().removeIf(points -> points.equals(0L));
        Map<String, Object> effect = new LinkedHashMap<>();
        effect.put("type", "reversePoints");
        effect.put("points", -(taken.pending() + taken.available() + taken.owed()));
        effect.put("currency", taken.grant().currency().value());
        effect.put("found", found);
        return effect;
    }

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
