package dev.daka.service.events;

import java.util.UUID;

/**
 * One row of the outbox.
 *
 * @param id   the same however often the event is delivered
 * @param body CloudEvents 1.0 in JSON, structured mode: sent as it is
 */
public record Event(UUID id, EventType type, String body) {}
