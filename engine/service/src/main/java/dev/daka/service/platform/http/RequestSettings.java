package dev.daka.service.platform.http;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the service takes of one caller's connections and requests.
 *
 * @param trustedProxies        addresses or networks, such as 10.0.0.0/8, whose X-Forwarded-For and X-Forwarded-Proto are believed
 * @param connectionsPerAddress at most so many at a time; 0 for any number. Trusted proxies may have any number
 * @param headWithin            how long the head of a request may take from its first byte on
 * @param bodyWithin            how long a body may take that is read into memory
 * @param bodiesInMemory        bytes of all bodies together that have come only in part
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
