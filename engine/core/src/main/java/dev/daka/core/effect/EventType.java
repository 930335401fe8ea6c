package dev.daka.core.effect;

/**
 * What an event tells receivers.
 *
 * @param key     such as {@code dev.daka.points.added}
 * @param summary one sentence without a full stop
 */
public record EventType(String key, String summary) {}
