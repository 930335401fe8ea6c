package dev.daka.service.delivery.events;

import dev.daka.core.effect.EventType;

/** Types of events about points that were granted earlier. */
public enum LedgerEvent {
    POINTS_RELEASED("dev.daka.points.released", "Pending points can be spent now"),
    POINTS_EXPIRED("dev.daka.points.expired", "Points expired before the member spent them"),
    HOLD_EXPIRED("dev.daka.hold.expired", "A hold expired and its points can be spent again"),
    POINTS_REVERSED("dev.daka.points.reversed", "Points were reversed because their action was cancelled");

    private final String key;
    private final String summary;

    LedgerEvent(String key, String summary) {
        this.key = key;
        this.summary = summary;
    }

    public EventType type() {
        return new EventType(key, summary);
    }
}
