package dev.daka.service.delivery.events;

import dev.daka.core.effect.EventType;
import java.util.UUID;

/**
 * An event about a member.
 *
 * @param number number that orders the member's events; later events have larger numbers
 * @param id     id of the event, the same each time it is made or delivered
 * @param type   type of the event
 * @param body   CloudEvents 1.0 in JSON, structured mode; sent unchanged
 */
public record Event(long number, UUID id, EventType type, String body) {}
