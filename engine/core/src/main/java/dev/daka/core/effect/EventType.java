package dev.daka.core.effect;

/**
 * A type of event for receivers.
 *
 * @param key     type such as {@code dev.daka.points.added}
 * @param summary one sentence without a full stop
 */
public record EventType(String key, String summary) {}
