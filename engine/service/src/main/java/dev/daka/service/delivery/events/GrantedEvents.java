package dev.daka.service.delivery.events;

import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.effect.Effect;
import dev.daka.core.effect.EventType;
import dev.daka.core.journal.Fact;
import dev.daka.core.journal.JournalRow;
import java.util.List;
import java.util.Optional;

/**
 * Makes one event per granted effect, in the decision's order. For example, 40 points become
 *
 * <pre>{@code
 * {"sequence":"0000000000000470000","specversion":"1.0","id":"5e0f…","source":"/daka","type":"dev.daka.points.added","subject":"m-1",
 *  "time":"2026-10-01T00:00:00Z","datacontenttype":"application/json",
 *  "data":{"effect":{"type":"addPoints","points":40,"currency":"points"},"campaign":"golden-week",
 *          "rules":[{"table":"Tasks","cell":"Tasks!A12","name":"daily sign-in"}],
 *          "actionId":"a-1","application":"demo","decisionId":"9b1d…"}}
 * }</pre>
 *
 * If points are pending first, their effect says when they are released:
 * {@code "pending":{"afterDays":7,"confirmedBy":"orderConfirmed"}}. The days count from the day of the grant, in the
 * currency's zone. A field is absent if it does not apply.
 */
final class GrantedEvents {
    private GrantedEvents() {}

    static void add(JournalRow row, Fact.Decided decided, JournalEvents events) {
        for (int place = 0; place < decided.granted().size(); place++) {
            Outcome.Granted granted = decided.granted().get(place);
            Effect effect = granted.effect();
            Optional<EventType> type = effect.kind().granted();
            if (type.isPresent()) {
                events.add(
                        row.id(),
                        place,
                        type.get(),
                        row.at(),
                        new Data(
                                new ToldEffect(effect),
                                granted.campaign().value(),
                                granted.rules(),
                                row.key().subject().id(),
                                row.key().subject().application(),
                                row.id().toString()));
            }
        }
    }

    private record Data(
            ToldEffect effect,
            String campaign,
            List<RuleRef> rules,
            String actionId,
            String application,
            String decisionId) {}
}
