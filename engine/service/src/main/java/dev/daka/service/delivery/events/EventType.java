package dev.daka.service.delivery.events;

import java.util.Arrays;
import java.util.Optional;

/** What an event tells of, by the name that receivers see. Showing content tells nobody anything later, so it has none. */
public enum EventType {
    POINTS_ADDED("dev.daka.points.added"),
    REWARD_GRANTED("dev.daka.reward.granted"),
    BADGE_GRANTED("dev.daka.badge.granted"),
    MESSAGE_REQUESTED("dev.daka.message.requested"),
    POINTS_RELEASED("dev.daka.points.released"),
    POINTS_EXPIRED("dev.daka.points.expired"),
    HOLD_EXPIRED("dev.daka.hold.expired"),
    POINTS_REVERSED("dev.daka.points.reversed"),
    REWARD_CANCELLED("dev.daka.reward.cancelled"),
    BADGE_CANCELLED("dev.daka.badge.cancelled"),
    MESSAGE_CANCELLED("dev.daka.message.cancelled");

    private final String key;

    EventType(String key) {
        this.key = key;
    }

    /** Such as {@code dev.daka.points.added}. */
    public String key() {
        return key;
    }

    public static Optional<EventType> find(String key) {
        return Arrays.stream(values()).filter(type -> type.key.equals(key)).findFirst();
    }
}
