package dev.daka.service.delivery.webhooks;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are delivered.
 *
 * @param allowHttp       whether http addresses are allowed beside https
 * @param allowedNetworks such as {@code 10.1.0.0/16}: allowed although they are not public
 * @param workers         how many requests are under way at once, in this process
 * @param perEndpoint     how many of them may go to one endpoint, so that a slow one leaves room for the others
 * @param poll            how long to wait for new events when there are none
 * @param connectTimeout  for one connection
 * @param responseTimeout between two packets of an answer
 * @param deadline        for one attempt from its beginning to its end
 * @param claim           how long an event stays with a dispatcher that says nothing; beyond the deadline
 * @param firstRetry      after the first failure; doubles with each further one
 * @param longestRetry    at most between two attempts
 * @param giveUp          an attempt that fails this long after the event's first is the last; those that wait behind it then get as long
 * @param secretOverlap   how long a secret still signs after it was replaced
 * @param retention       how long events and what was delivered are kept
 * @param deadRetention   how long dead letters are kept
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
