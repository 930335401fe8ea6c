package dev.daka.service.delivery.webhooks;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of webhook delivery.
 *
 * @param allowHttp       true if http URLs are allowed besides https
 * @param allowedNetworks non-public networks that webhooks may connect to, such as {@code 10.1.0.0/16}
 * @param workers         maximum number of concurrent requests in this process
 * @param perEndpoint     maximum number of concurrent requests to one endpoint, so that a slow endpoint does not block
 *                        the others
 * @param poll            pause before looking for new events if there were none
 * @param connectTimeout  maximum time to establish a connection
 * @param responseTimeout maximum time between two packets of a response
 * @param deadline        maximum time of a whole attempt
 * @param claim           time after which another process may take over a claimed event; longer than {@code deadline}
 * @param firstRetry      pause after the first failure; it doubles with each further failure
 * @param longestRetry    maximum pause between two attempts
 * @param giveUp          time from an event's first attempt after which a failed attempt is its last. Each event that
 *                        waits behind it then gets the same time
 * @param secretOverlap   how long a replaced secret still signs
 * @param retention       how long events and delivered deliveries are stored
 * @param deadRetention   how long dead letters are stored
 */
@ConfigurationProperties("daka.webhooks")
record WebhookSettings(
        @DefaultValue("false") boolean allowHttp,
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("32") int workers,
        @DefaultValue("8") int perEndpoint,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration responseTimeout,
        @DefaultValue("20s") Duration deadline,
        @DefaultValue("60s") Duration claim,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("2h") Duration longestRetry,
        @DefaultValue("24h") Duration giveUp,
        @DefaultValue("24h") Duration secretOverlap,
        @DefaultValue("7d") Duration retention,
        @DefaultValue("30d") Duration deadRetention) {
    WebhookSettings {
        allowedNetworks = List.copyOf(allowedNetworks);
        if (workers < 1 || perEndpoint < 1) {
            throw new IllegalArgumentException("daka.webhooks.workers and per-endpoint are 1 or more");
        }
        if (claim.compareTo(deadline) <= 0) {
            throw new IllegalArgumentException(
                    "daka.webhooks.claim is longer than deadline, or an event could be sent twice at once");
        }
    }
}
