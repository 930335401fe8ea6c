package dev.daka.service.ledger;

import dev.daka.core.decision.Decision;
import java.time.Instant;
import java.util.UUID;

/**
 * What is to be booked of a decision.
 *
 * @param id          of the decision, which names the transaction
 * @param application that posted the action
 * @param decision    whose granted points are booked
 * @param at          the service's time
 */
public record Booking(UUID id, String application, Decision decision, Instant at) {}
