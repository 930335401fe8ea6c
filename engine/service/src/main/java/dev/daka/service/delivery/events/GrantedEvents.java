package dev.daka.service.delivery.events;

import dev.daka.core.campaign.Release;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decide.effect.Effect;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.journal.Fact;
import dev.daka.core.journal.JournalRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One event per granted effect, in the decision's order. For example, 40 points become
 *
 * <pre>{@code
 * {"sequence":"0000000000000470000","specversion":"1.0","id":"5e0f…","source":"/daka","type":"dev.daka.points.added","subject":"m-1",
 *  "time":"2026-10-01T00:00:00Z","datacontenttype":"application/json",
 *  "data":{"effect":{"type":"addPoints","points":40,"currency":"points"},"campaign":"golden-week",
 *          "rules":[{"table":"Tasks","cell":"Tasks!A12","name":"daily sign-in"}],
 *          "actionId":"a-1","application":"demo","decisionId":"9b1d…"}}
 * }</pre>
 *
 * Points that can't be spent at once say so in their effect: {@code "pending":{"afterDays":7,"confirmedBy":"orderConfirmed"}}. The
 * days are those after the day of the grant, in the currency's zone; what does not release them is absent.
 */
final class GrantedEvents {
    private GrantedEvents() {}

    static void add(JournalRow row, Fact.Decided decided, JournalEvents events) {
        for (int place = 0; place < decided.granted().size(); place++) {
            Outcome.Granted granted = decided.granted().get(place);
            Optional<Told> told = told(granted.effect());
            if (told.isPresent()) {
                events.add(
                        row.id(),
                        place,
                        told.get().type(),
                        row.at(),
                        new Data(
                                told.get().effect(),
                                granted.campaign().value(),
                                granted.rules(),
                                row.key().subject().id(),
                                row.key().subject().application(),
                                row.id().toString()));
            }
        }
    }

    /** What an event says of an effect. */
    record Told(EventType type, Map<String, Object> effect) {
        static Told of(EventType type, String effect, String field, Object value) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("type", effect);
            fields.put(field, value);
            return new Told(type, fields);
        }
    }

    static Optional<Told> told(Effect effect) {
        if (effect instanceof Effect.AddPoints add) {
            Told told = Told.of(EventType.POINTS_ADDED, "addPoints", "points", add.points());
            told.effect().put("currency", add.currency().value());
            if (add.release().waits()) {
                told.effect().put("pending", pending(add.release()));
            }
            return Optional.of(told);
        }
        if (effect instanceof Effect.GrantReward grant) {
            return Optional.of(Told.of(EventType.REWARD_GRANTED, "grantReward", "reward", grant.reward()));
        }
        if (effect instanceof Effect.GrantBadge grant) {
            return Optional.of(Told.of(EventType.BADGE_GRANTED, "grantBadge", "badge", grant.badge()));
        }
        if (effect instanceof Effect.Notify notice) {
            return Optional.of(Told.of(EventType.MESSAGE_REQUESTED, "notify", "message", notice.message()));
        }
        return Optional.empty();
    }

    private static Map<String, Object> pending(Release release) {
        Map<String, Object> pending = new LinkedHashMap<>();
        if (release.afterDays() > 0) {
            pending.put("afterDays", release.afterDays());
        }
        if (release.confirmedBy() != null) {
            pending.put("confirmedBy", release.confirmedBy());
        }
        return pending;
    }

    private record Data(
            Map<String, Object> effect,
            String campaign,
            List<RuleRef> rules,
            String actionId,
            String application,
            String decisionId) {}
}
