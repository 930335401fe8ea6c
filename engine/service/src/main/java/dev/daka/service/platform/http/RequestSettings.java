package dev.daka.service.platform.http;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Limits on connections and requests.
 *
 * @param trustedProxies        addresses or networks of proxies, such as 10.0.0.0/8, whose X-Forwarded-For and
 *                              X-Forwarded-Proto headers are trusted
 * @param connectionsPerAddress maximum number of connections per client address; 0: unlimited. Trusted proxies have no
 *                              limit
 * @param headWithin            maximum time from the first to the last byte of a request head
 * @param bodyWithin            maximum time for a body that is read into memory
 * @param bodiesInMemory        maximum bytes of all incomplete bodies together
 */
@ConfigurationProperties("daka.requests")
record RequestSettings(
        List<String> trustedProxies,
        int connectionsPerAddress,
        Duration headWithin,
        Duration bodyWithin,
        long bodiesInMemory) {
    RequestSettings {
        trustedProxies = trustedProxies == null
                ? List.of()
                : trustedProxies.stream()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }
}
