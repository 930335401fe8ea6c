package dev.daka.service.webhooks;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that is claimed for an endpoint: nobody else sends it before {@code claimedUntil}.
 *
 * @param attempts that failed before
 * @param queuedAt when it was first to be sent
 */
record Delivery(
        Endpoint endpoint,
        String member,
        long eventNo,
        UUID eventId,
        String body,
        int attempts,
        Instant queuedAt,
        UUID claim,
        Instant claimedUntil) {}
