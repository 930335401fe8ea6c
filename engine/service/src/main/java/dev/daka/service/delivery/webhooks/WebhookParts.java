package dev.daka.service.delivery.webhooks;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that depend on the environment: DNS, TLS certificates and randomness. */
@Configuration
class WebhookParts {
    @Bean
    ReachableNames reachableNames(WebhookSettings settings) {
        return new ReachableNames(
                SystemDefaultDnsResolver.INSTANCE, new ReachableAddresses(settings.allowedNetworks()));
    }

    @Bean
    EndpointUrls endpointUrls(WebhookSettings settings, ReachableNames names) {
        return new EndpointUrls(settings.allowHttp(), names);
    }

    @Bean
    Sender sender(WebhookSettings settings, EndpointUrls urls, ReachableNames names, Clock clock)
            throws NoSuchAlgorithmException {
        return new Sender(settings, urls, names, SSLContext.getDefault(), clock);
    }

    @Bean
    Backoff backoff(WebhookSettings settings) {
        return new Backoff(settings.firstRetry(), settings.longestRetry(), new SecureRandom());
    }
}
