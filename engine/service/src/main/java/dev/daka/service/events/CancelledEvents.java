package dev.daka.service.events;

import dev.daka.core.booking.Cancellation;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decision.Effect;
import dev.daka.core.decision.Outcome;
import dev.daka.core.ledger.Grant;
import dev.daka.core.ledger.TakenBack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a cancellation takes back, or would have whoever gave it out take back: one event per effect, points first. Their data is
 * that of the event that told of the effect, with {@code cancellationId}; points are taken, so their effect has a type of its own.
 */
public final class CancelledEvents {
    private CancelledEvents() {}

    /** The same cancellation gives the same events, ids included. */
    public static List<Event> of(Cancellation cancellation) {
        List<Event> events = new ArrayList<>();
        for (TakenBack taken : cancellation.takenBack()) {
            Grant grant = taken.grant();
            add(
                    events,
                    cancellation,
                    EventType.POINTS_REVERSED,
                    reversed(taken),
                    grant.source().campaign().value(),
                    List.of(grant.source().rule()));
        }
        for (Outcome.Granted kept : cancellation.kept()) {
            GrantedEvents.told(kept.effect())
                    .ifPresent(told -> add(
                            events,
                            cancellation,
                            typeOf(kept.effect()),
                            told.effect(),
                            kept.campaign().value(),
                            kept.rules()));
        }
        return events;
    }

    /**
     * {@code points} is what the member has fewer by it. Of 40 points that were given, of which 10 had expired, 30 are taken:
     * {@code {"type":"reversePoints","points":-30,"currency":"points","found":{"available":30,"expired":10}}}.
     */
    private static Map<String, Object> reversed(TakenBack taken) {
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

    private static EventType typeOf(Effect effect) {
        if (effect instanceof Effect.GrantReward) {
            return EventType.REWARD_CANCELLED;
        }
        return effect instanceof Effect.GrantBadge ? EventType.BADGE_CANCELLED : EventType.MESSAGE_CANCELLED;
    }

    private static void add(
            List<Event> events,
            Cancellation cancellation,
            EventType type,
            Map<String, Object> effect,
            String campaign,
            List<RuleRef> rules) {
        events.add(CloudEvents.of(
                CloudEvents.id(cancellation.booking(), events.size()),
                type,
                cancellation.key().member(),
                cancellation.at(),
                new Data(
                        effect,
                        campaign,
                        rules,
                        cancellation.key().action().value(),
                        cancellation.key().application(),
                        cancellation.id())));
    }

    private record Data(
            Map<String, Object> effect,
            String campaign,
            List<RuleRef> rules,
            String actionId,
            String application,
            String cancellationId) {}
}
