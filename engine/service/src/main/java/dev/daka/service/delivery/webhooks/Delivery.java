package dev.daka.service.delivery.webhooks;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that is claimed for an endpoint: nobody else sends it before {@code claimedUntil}.
 *
 * @param body     CloudEvents 1.0 in JSON, with its sequence number
 * @param attempts that failed before
 * @param turnAt   when it was first to be sent: those before it in its queue were over
 */
record Delivery(
        Endpoint endpoint,
        String member,
        long eventNo,
        UUID eventId,
        String body,
        int attempts,
        Instant turnAt,
        UUID claim,
        Instant claimedUntil) {}
