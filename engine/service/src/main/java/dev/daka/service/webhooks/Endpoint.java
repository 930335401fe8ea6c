package dev.daka.service.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where events go.
 *
 * @param types          keys of the event types that it wants; empty: all
 * @param secret         signs what is sent
 * @param previousSecret signs too, until {@code previousUntil}
 */
record Endpoint(
        UUID id,
        String url,
        List<String> types,
        String secret,
        @Nullable String previousSecret,
        @Nullable Instant previousUntil,
        Instant createdAt,
        @Nullable Disabled disabled) {
    Endpoint {
        types = List.copyOf(types);
    }

    /** Since when nothing is sent, and because of whom. */
    record Disabled(Instant at, Because by) {}

    /** Who wants nothing sent: a receiver says so by answering 410. */
    enum Because {
        OPERATOR,
        RECEIVER
    }

    /** The newest first. */
    List<String> secretsAt(Instant now) {
        return previousSecret != null && previousUntil != null && now.isBefore(previousUntil)
                ? List.of(secret, previousSecret)
                : List.of(secret);
    }
}
