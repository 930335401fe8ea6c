package dev.daka.service.events;

import dev.daka.core.ledger.Hold;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tells of holds that ended by themselves; of the others their application knows. */
public final class HoldEvents {
    private HoldEvents() {}

    /** Empty for a hold that did not expire. */
    public static Optional<Event> of(Hold hold) {
        Hold.End end = hold.ended();
        if (end == null || end.state() != Hold.State.EXPIRED) {
            return Optional.empty();
        }
        Map<String, Object> effect = new LinkedHashMap<>();
        effect.put("type", "expireHold");
        effect.put("points", hold.points());
        effect.put("currency", hold.currency().value());
        return Optional.of(CloudEvents.of(
                CloudEvents.id(end.transaction(), 0),
                EventType.HOLD_EXPIRED,
                hold.key().member(),
                end.at(),
                new Data(
                        effect,
                        hold.key().id(),
                        hold.key().application(),
                        hold.heldAt().toString(),
                        end.at().toString(),
                        end.transaction().toString())));
    }

    private record Data(
            Map<String, Object> effect,
            String holdId,
            String application,
            String heldAt,
            String expiresAt,
            String transactionId) {}
}
