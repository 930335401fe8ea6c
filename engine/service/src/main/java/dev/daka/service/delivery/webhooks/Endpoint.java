package dev.daka.service.delivery.webhooks;

import dev.daka.core.effect.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Endpoint that receives events.
 *
 * @param types    keys of the event types to send; empty: all
 * @param secret   secret that signs requests
 * @param retired  replaced secrets that still sign for a while, newest first
 * @param disabled time and cause of disabling; null while the endpoint is enabled
 */
record Endpoint(
        UUID id,
        String url,
        List<String> types,
        String secret,
        List<RetiredSecret> retired,
        Instant createdAt,
        @Nullable Disabled disabled) {
    Endpoint {
        types = List.copyOf(types);
        retired = List.copyOf(retired);
    }

    /** Replaced secret, which still signs until the given time. */
    record RetiredSecret(String secret, Instant until) {}

    /** When the endpoint was disabled, and by whom. */
    record Disabled(Instant at, Because by) {}

    /** Who disabled an endpoint. A receiver does so by answering 410. */
    enum Because {
        OPERATOR,
        RECEIVER
    }

    boolean wants(EventType type) {
        return types.isEmpty() || types.contains(type.key());
    }

    /** Secrets that sign at the given time, newest first. */
    List<String> secretsAt(Instant now) {
        return Stream.concat(
                        Stream.of(secret),
                        retired.stream()
                                .filter(before -> now.isBefore(before.until()))
                                .map(RetiredSecret::secret))
                .toList();
    }
}
