package dev.daka.core.booking;

import dev.daka.core.decision.Decision;
import java.time.Instant;
import java.util.UUID;

/**
 * A decision as it is written down.
 *
 * @param key      what the answer is stored under
 * @param id       of the decision, which names its transaction too
 * @param answer   what the application gets
 * @param decision what was decided, with what it changes
 * @param standing what a cancellation will go by
 * @param at       the service's time
 */
public record Booking(
        DecisionKey key, UUID id, StoredAnswer answer, Decision decision, Standing standing, Instant at) {}
