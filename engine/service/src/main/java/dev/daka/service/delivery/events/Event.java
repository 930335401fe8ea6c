package dev.daka.service.delivery.events;

import dev.daka.core.effect.EventType;
import java.util.UUID;

/**
 * Something that happened to a member, as receivers are told.
 *
 * @param number orders the member's events: later ones have higher numbers
 * @param id     the same however often the event is made or delivered
 * @param body   CloudEvents 1.0 in JSON, structured mode: sent as it is
 */
public record Event(long number, UUID id, EventType type, String body) {}
