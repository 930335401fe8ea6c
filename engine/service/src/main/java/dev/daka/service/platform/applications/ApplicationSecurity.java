package dev.daka.service.platform.applications;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Security of the applications' API. Every request carries its API key; no session is kept. The filter chain is listed
 * explicitly because Spring Security's default filters would cost time in each request without a purpose.
 */
@Configuration
class ApplicationSecurity {
    @Bean
    @Order(1)
    SecurityFilterChain applicationChain(ApiKeyAuthenticator admission) {
        return new DefaultSecurityFilterChain(
                PathPatternRequestMatcher.withDefaults().matcher("/v1/**"), headers(), new KeyCheck(admission));
    }

    /** Writes the same security headers that Spring Security adds by default. */
    private static HeaderWriterFilter headers() {
        HeaderWriterFilter headers = new HeaderWriterFilter(List.of(
                new XContentTypeOptionsHeaderWriter(),
                new XXssProtectionHeaderWriter(),
                new CacheControlHeadersWriter(),
                new HstsHeaderWriter(),
                new XFrameOptionsHeaderWriter()));
        // Headers are written first, because another thread may write the response while this one returns through the
        // filters.
        headers.setShouldWriteHeadersEagerly(true);
        return headers;
    }

    /** Disables the timing of security filters, which costs more than the filters themselves. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }
}
