package dev.daka.service.delivery.webhooks;

import dev.daka.core.effect.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where events go.
 *
 * @param types   keys of the event types that it wants; empty: all
 * @param secret  signs what is sent
 * @param retired sign too for a while, the newest first
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

    /** A secret from before a rotation, which signs until then. */
    record RetiredSecret(String secret, Instant until) {}

    /** Since when nothing is sent, and because of whom. */
    record Disabled(Instant at, Because by) {}

    /** Who wants nothing sent: a receiver says so by answering 410. */
    enum Because {
        OPERATOR,
        RECEIVER
    }

    boolean wants(EventType type) {
        return types.isEmpty() || types.contains(type.key());
    }

    /** The newest first. */
    List<String> secretsAt(Instant now) {
        return Stream.concat(
                        Stream.of(secret),
                        retired.stream()
                                .filter(before -> now.isBefore(before.until()))
                                .map(RetiredSecret::secret))
                .toList();
    }
}
