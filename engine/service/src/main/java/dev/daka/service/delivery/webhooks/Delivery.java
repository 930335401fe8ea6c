package dev.daka.service.delivery.webhooks;

import java.time.Instant;
import java.util.UUID;

/**
 * Event that is claimed for delivery to an endpoint. No other process sends it before {@code claimedUntil}.
 *
 * @param body     CloudEvents 1.0 JSON, with its sequence number
 * @param attempts number of earlier, failed attempts
 * @param turnAt   time of the first attempt; earlier deliveries of the queue had ended by then
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
