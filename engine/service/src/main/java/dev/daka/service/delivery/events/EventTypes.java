package dev.daka.service.delivery.events;

import dev.daka.core.effect.EffectKind;
import dev.daka.core.effect.EffectKinds;
import dev.daka.core.effect.EventType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All types of events: those of granted effects, of the ledger, and of effects whose action was cancelled. */
public final class EventTypes {
    public static final List<EventType> ALL = Stream.of(
                    EffectKinds.ALL.stream().map(EffectKind::granted).flatMap(Optional::stream),
                    Stream.of(LedgerEvent.values()).map(LedgerEvent::type),
                    EffectKinds.ALL.stream().map(EffectKind::cancelled).flatMap(Optional::stream))
            .flatMap(types -> types)
            .toList();

    private EventTypes() {}

    public static Optional<EventType> find(String key) {
        return ALL.stream().filter(type -> type.key().equals(key)).findFirst();
    }
}
